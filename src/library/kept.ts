import type { Playlist } from '#spotify/playlist.ts'

/** What the copy holds: playlists by their id, and the lists that everybody has one of. */
export type KeptKind =
  'playlist' | 'liked' | 'albums' | 'shows' | 'episodes' | 'following' | 'top-artists' | 'top-tracks'

/** A list of the copy, without its rows. Times are in ms since the epoch. */
export type KeptList = {
  /** The id of a playlist; for the others the kind, and for tops kind and range: `top-tracks:short_term`. */
  id: string
  kind: KeptKind
  /** What Spotify last said of a playlist, without pictures, whose addresses end within a day; null for the others. */
  details: Playlist | null
  /** When another snapshot was first seen than the one known before; null while there was only one. */
  changedAt: number | null
  /** The snapshot that the rows belong to; '' where none are kept, and for lists that have none. */
  snapshotId: string
  total: number
  /** How many rows are kept. */
  loaded: number
  /** Every row is kept, and the list was seen not to have changed while it was read. */
  complete: boolean
  /** When the latest row came. */
  readAt: number
  /** How much room the rows take, roughly. */
  bytes: number
  /** When Spotify refused the items of a playlist to the person, and of which snapshot. */
  refused?: { snapshotId: string; at: number }
}

/** Up to 50 rows of a list, from 50 × index on. */
export type KeptPage = readonly unknown[]

export const emptyList = (id: string, kind: KeptKind): KeptList => ({
  ...{ id, kind, details: null, changedAt: null, snapshotId: '', total: 0, loaded: 0 },
  ...{ complete: false, readAt: 0, bytes: 0 },
})

/** One account's copy. None of the functions throws: what cannot be written to the device is kept in memory. */
export type Store = {
  lists: () => Promise<readonly KeptList[]>
  list: (id: string) => Promise<KeptList | null>
  /** Writes the record alone; its rows stay. */
  putList: (list: KeptList) => Promise<void>
  /** The same from what is there now, with no other write between; null leaves it as it is. */
  changeList: (id: string, change: (list: KeptList | null) => KeptList | null) => Promise<void>
  /** By index, with holes where nothing is kept; empty where the kept rows are of another snapshot. */
  pages: (id: string, snapshotId: string) => Promise<readonly (KeptPage | undefined)[]>
  /** Puts one page in; the rows of another snapshot go. */
  putPage: (place: PagePlace, rows: KeptPage) => Promise<void>
  /** Puts all pages of a list in the place of what there was, and its record with them. */
  replace: (list: KeptList, pages: readonly KeptPage[]) => Promise<void>
  /** The list and its rows. */
  drop: (id: string) => Promise<void>
  /** How far a job has come; null if there is none. */
  journal: (name: string) => Promise<unknown>
  /** Null takes it away. */
  putJournal: (name: string, value: unknown) => Promise<void>
  /** Everything. Whatever is written later through this store is lost. */
  wipe: () => Promise<void>
  /** Whatever is written later through this store is lost; what is there stays. */
  close: () => void
}

/** The journal that remembers what stood on a shelf before it last changed. */
export const beforeName = (id: string): string => `before:${id}`

export type PagePlace = { id: string; kind: KeptKind; snapshotId: string; total: number; index: number }

/** Roughly what a page takes on the device. */
export const bytesOf = (rows: KeptPage): number => JSON.stringify(rows).length

/** A list after a page has come: counts go on within a snapshot and begin anew with another. */
export function withPage(
  list: KeptList | null,
  place: PagePlace,
  rows: KeptPage,
  replaced: KeptPage | undefined,
): KeptList {
  const before = list ?? emptyList(place.id, place.kind)
  const same = before.snapshotId === place.snapshotId
  return {
    ...before,
    snapshotId: place.snapshotId,
    total: place.total,
    loaded: (same ? before.loaded - (replaced?.length ?? 0) : 0) + rows.length,
    bytes: (same ? before.bytes - (replaced === undefined ? 0 : bytesOf(replaced)) : 0) + bytesOf(rows),
    complete: false,
    readAt: Date.now(),
  }
}

/**
 * Whether Spotify gives an app the items of a list: only those that are the person's own, or shared with them, though the
 * list of all lists has a count for every one. `me`: the id of the person, null where that is not known.
 */
export const isReadable = ({ readable, owner, collaborative }: Playlist, me: string | null): boolean =>
  readable && (me === null || owner.id === me || collaborative)

/** Who may see a list can change while the list does not. */
const longestRefusal = 30 * 24 * 3_600_000

/** Whether Spotify has lately refused the items of a list, as it now is. */
export const isRefused = (kept: KeptList | undefined, { snapshotId }: Playlist): boolean =>
  kept?.refused?.snapshotId === snapshotId && Date.now() - kept.refused.at < longestRefusal

/** As it is kept: the addresses of pictures end within a day. */
export const withoutPictures = (playlist: Playlist): Playlist => ({ ...playlist, pictures: [] })

/** What is kept of a list, after Spotify has said how it is now. */
export function withDetails(kept: KeptList | null, playlist: Playlist): KeptList {
  const list = kept ?? emptyList(playlist.id, 'playlist')
  const isChanged = list.details !== null && list.details.snapshotId !== playlist.snapshotId
  return { ...list, details: withoutPictures(playlist), changedAt: isChanged ? Date.now() : list.changedAt }
}
