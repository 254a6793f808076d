import {
  emptyDocument,
  type FileGap,
  type FilePlaylist,
  type LibraryDocument,
  type Rows,
} from '#library/files/document.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { exportWords as words } from '#messages/en/export.ts'
import type { OneList } from './exported.ts'
import { positionsOf, type Order } from './rows.ts'

/** Who is logged in and what is known of the list, as far as it is here: neither is asked for. */
export type About = { account: LibraryDocument['account']; details: Playlist | null }

/** A playlist as a file has it. `details` null: only the name is known. */
export const toFilePlaylist = (
  id: string,
  name: string,
  details: Playlist | null,
  items: Rows<PlaylistItem>,
): FilePlaylist => ({
  id,
  uri: details?.uri ?? (id === '' ? '' : `spotify:playlist:${id}`),
  name: details?.name ?? name,
  description: details?.description ?? '',
  owner: details?.owner ?? null,
  public: details?.public ?? null,
  collaborative: details?.collaborative ?? false,
  snapshotId: details?.snapshotId ?? '',
  image: details?.pictures[0]?.url ?? null,
  items,
})

/** One list as a library with nothing else in it. Rows stand in the order that is asked for, and keep no other. */
export function documentOf(one: OneList, order: Order, { account, details }: About): LibraryDocument {
  const base = { ...emptyDocument, exportedAt: new Date().toISOString(), account, gaps: gapsOf(one) }
  const arranged = <Row>(rows: Rows<Row>): Rows<Row> =>
    order === 'original' ? rows : positionsOf(one, order).map((position) => rows[position])
  const { list, name } = one
  switch (list.is) {
    case 'playlist':
      return { ...base, playlists: [toFilePlaylist(list.id, name, details, arranged(list.rows))] }
    case 'search':
      return { ...base, playlists: [toFilePlaylist('', name, null, arranged(list.rows))] }
    case 'liked':
      return { ...base, liked: arranged(list.rows) }
    case 'episodes':
      return { ...base, episodes: arranged(list.rows) }
    case 'plays':
      return { ...base, plays: arranged(list.rows) }
    case 'albums':
      return { ...base, albums: arranged(list.rows) }
    case 'shows':
      return { ...base, shows: arranged(list.rows) }
    case 'following':
      return { ...base, following: arranged(list.rows) }
    case 'top-artists':
      return { ...base, topArtists: new Map([[list.range, arranged(list.rows)]]) }
    case 'top-tracks':
      return { ...base, topTracks: new Map([[list.range, arranged(list.rows)]]) }
  }
}

/** The id of a list as the copy and our files have it. */
function idOf({ list }: OneList): string {
  if (list.is === 'playlist') return list.id
  return 'range' in list ? `${list.is}:${list.range}` : list.is
}

function gapsOf(one: OneList): readonly FileGap[] {
  if (one.complete && !one.list.rows.includes(undefined)) return []
  return [{ id: idOf(one), name: one.name, status: 'partial', reason: words.partial }]
}
