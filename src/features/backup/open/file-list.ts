import type { FileGap, LibraryDocument, ListStatus, Rows } from '#library/files/document.ts'
import type { ArtistRow } from '#library/shelf.ts'
import { fileListsWords as words } from '#messages/en/open-backup.ts'
import { rangeWords } from '#messages/en/range.ts'
import { topWords } from '#messages/en/top.ts'
import { t } from '#messages/t.ts'
import type { SavedAlbum } from '#spotify/album.ts'
import type { PlaylistItem } from '#spotify/item.ts'
import type { SavedShow } from '#spotify/show.ts'
import type { TopRange } from '#spotify/top.ts'

/** The rows of a list, by what they are. */
export type ListRows =
  | { is: 'playlist' | 'liked' | 'episodes' | 'top-tracks'; rows: Rows<PlaylistItem> }
  | { is: 'albums'; rows: Rows<SavedAlbum> }
  | { is: 'shows'; rows: Rows<SavedShow> }
  | { is: 'following' | 'top-artists'; rows: Rows<ArtistRow> }

/** A list of an opened file as a person sees it. */
export type FileList = ListRows & {
  /** Unlike that of any other list in the file; ids may be missing or stand there twice. */
  key: string
  name: string
  /** Whose it is and what they say of it; '' where that is not known or goes without saying. */
  owner: string
  description: string
  status: ListStatus
  reason: string | null
}

/** All lists of a file: those that everybody has one of, the tops, the playlists in the order of the file. */
export function listsOf(document: LibraryDocument): readonly FileList[] {
  const gaps = new Map(document.gaps.map((gap) => [gap.id, gap]))
  return [...shelvesOf(document, gaps), ...topsOf(document, gaps), ...playlistsOf(document, gaps)]
}

type Gaps = ReadonlyMap<string, FileGap>

const stateOf = (gap: FileGap | undefined): Pick<FileList, 'status' | 'reason'> => ({
  status: gap?.status ?? 'complete',
  reason: gap?.reason ?? null,
})

/** One of the lists that everybody has one of: its key is the id that our files know it by. */
const shelf = (key: string, name: string, rows: ListRows, gaps: Gaps): FileList => ({
  ...rows,
  ...{ key, name, owner: '', description: '', ...stateOf(gaps.get(key)) },
})

function shelvesOf({ liked, albums, shows, episodes, following }: LibraryDocument, gaps: Gaps): FileList[] {
  return [
    ...(liked === null ? [] : [shelf('liked', words.liked, { is: 'liked', rows: liked }, gaps)]),
    ...(albums === null ? [] : [shelf('albums', words.albums, { is: 'albums', rows: albums }, gaps)]),
    ...(shows === null ? [] : [shelf('shows', words.shows, { is: 'shows', rows: shows }, gaps)]),
    ...(episodes === null ? [] : [shelf('episodes', words.episodes, { is: 'episodes', rows: episodes }, gaps)]),
    ...(following === null ? [] : [shelf('following', words.following, { is: 'following', rows: following }, gaps)]),
  ]
}

function topsOf({ topTracks, topArtists }: LibraryDocument, gaps: Gaps): FileList[] {
  const nameOf = (list: string, range: TopRange) => t(words.inRange, { list, range: rangeWords.ranges[range] })
  return [
    ...[...topTracks].map(([range, rows]) =>
      shelf(`top-tracks:${range}`, nameOf(topWords.tracks, range), { is: 'top-tracks', rows }, gaps),
    ),
    ...[...topArtists].map(([range, rows]) =>
      shelf(`top-artists:${range}`, nameOf(topWords.artists, range), { is: 'top-artists', rows }, gaps),
    ),
  ]
}

const playlistsOf = ({ playlists, account }: LibraryDocument, gaps: Gaps): FileList[] =>
  playlists.map(({ id, name, description, owner, items }, place) => ({
    ...{
      is: 'playlist',
      rows: items,
      key: `playlist ${place}`,
      name: name === '' ? words.untitled : name,
      description,
    },
    owner: owner === null || owner.id === account?.id ? '' : (owner.name ?? owner.id),
    ...stateOf(id === '' ? undefined : gaps.get(id)),
  }))

/** How a gap is called whose list may not be in the file at all. */
export function nameOfGap({ id, name }: FileGap): string {
  if (name !== '') return name
  if (id === 'liked' || id === 'albums' || id === 'shows' || id === 'episodes' || id === 'following') return words[id]
  const [kind, range = ''] = id.split(':')
  const list = kind === 'top-tracks' ? topWords.tracks : kind === 'top-artists' ? topWords.artists : null
  if (list === null) return words.untitled
  return range in rangeWords.ranges ? t(words.inRange, { list, range: rangeWords.ranges[range as TopRange] }) : list
}

/** How many rows a file has in all its lists. */
export const countItems = (lists: readonly FileList[]): number => lists.reduce((sum, { rows }) => sum + rows.length, 0)
