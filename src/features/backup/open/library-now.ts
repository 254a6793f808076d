import type { QueryClient } from '@tanstack/react-query'
import { storeOf } from '#library/account.ts'
import type { Comparison } from '#library/files/compare.ts'
import {
  emptyDocument,
  type FileGap,
  type FilePlaylist,
  type LibraryDocument,
  type Rows,
} from '#library/files/document.ts'
import { keptOrder } from '#library/kept-order.ts'
import type { KeptList, Store } from '#library/kept.ts'
import type { ArtistRow } from '#library/shelf.ts'
import { toFilePlaylist } from '#parts/export/document-of.ts'
import type { SavedAlbum } from '#spotify/album.ts'
import type { PlaylistItem } from '#spotify/item.ts'
import type { SavedShow } from '#spotify/show.ts'

/** The library as far as it is on this device. `isListed`: every playlist that there is has been seen. */
export type LibraryNow = { document: LibraryDocument; isListed: boolean }

/** From the copy alone, for no request. Null where nobody knows whose copy it would be. */
export async function libraryNow(client: QueryClient): Promise<LibraryNow | null> {
  const store = await storeOf(client)
  if (store === null) return null
  const kept = await store.lists()
  const shelf = async <Row>(id: string): Promise<Rows<Row> | null> => {
    const list = kept.find((one) => one.id === id)
    return list === undefined || (list.loaded === 0 && !list.complete) ? null : rowsOf<Row>(store, list)
  }
  const document: LibraryDocument = {
    ...emptyDocument,
    playlists: await playlistsOf(store, kept),
    liked: await shelf<PlaylistItem>('liked'),
    albums: await shelf<SavedAlbum>('albums'),
    shows: await shelf<SavedShow>('shows'),
    episodes: await shelf<PlaylistItem>('episodes'),
    following: await shelf<ArtistRow>('following'),
    gaps: kept.flatMap(toGap),
  }
  return { document, isListed: (await keptOrder(store)).length > 0 }
}

async function playlistsOf(store: Store, kept: readonly KeptList[]): Promise<readonly FilePlaylist[]> {
  const playlists: FilePlaylist[] = []
  for (const list of kept) {
    if (list.kind !== 'playlist' || list.details === null) continue
    playlists.push(toFilePlaylist(list.id, list.details.name, list.details, await rowsOf<PlaylistItem>(store, list)))
  }
  return playlists
}

async function rowsOf<Row>(store: Store, { id, snapshotId, total, loaded }: KeptList): Promise<Rows<Row>> {
  const rows = new Array<Row | undefined>(loaded === 0 ? 0 : total).fill(undefined)
  if (loaded === 0) return rows
  const pages = (await store.pages(id, snapshotId)) as readonly (readonly (Row & { position: number })[] | undefined)[]
  for (const page of pages) for (const row of page ?? []) rows[row.position] = row
  return rows
}

const toGap = ({ id, complete, details }: KeptList): FileGap[] =>
  complete ? [] : [{ id, name: details?.name ?? '', status: 'partial', reason: null }]

/** Whether a file is of some lists that somebody has chosen, and not of a library: then it has none of those that all have. */
const isChoice = ({ liked, albums, shows, episodes, following }: LibraryDocument): boolean =>
  [liked, albums, shows, episodes, following].every((shelf) => shelf === null)

/**
 * As long as nobody has seen all playlists that there are, none is gone; and those that nobody has chosen for the file before are
 * not new. Of both it is only not known.
 */
export function withDoubt(
  comparison: Comparison,
  { isListed }: Pick<LibraryNow, 'isListed'>,
  before: LibraryDocument,
): Comparison {
  const { newLists, goneLists, uncompared } = comparison
  const isPart = isChoice(before)
  return {
    ...comparison,
    newLists: isPart ? [] : newLists,
    goneLists: isListed ? goneLists : [],
    uncompared: [...uncompared, ...(isListed ? [] : goneLists), ...(isPart ? newLists : [])],
  }
}
