import type { SavedAlbum } from '#spotify/album.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { SavedShow } from '#spotify/show.ts'
import type { TopRange } from '#spotify/top.ts'
import type { ArtistRow, PlayRow } from '#library/shelf.ts'

/** By position; undefined is a row that was not read, and keeps its place in every file that can say so. */
export type Rows<Row> = readonly (Row | undefined)[]

/** `withheld`: Spotify gives its details alone. `partial` and `failed` have a reason. */
export type ListStatus = 'complete' | 'partial' | 'withheld' | 'failed'

/** A playlist as a file has it. Times and texts are as in the app: descriptions are plain text. */
export type FilePlaylist = {
  /** '' where the file does not say, as those of other programs do not. */
  id: string
  uri: string
  name: string
  description: string
  owner: { id: string; name: string | null } | null
  public: boolean | null
  collaborative: boolean
  snapshotId: string
  /** The address of its picture when the file was written; it ends within a day. */
  image: string | null
  items: Rows<PlaylistItem>
}

/** A list that is not whole in a file: `id` as in the copy (a playlist's, or `liked`, `top-tracks:short_term` …). */
export type FileGap = { id: string; name: string; status: Exclude<ListStatus, 'complete'>; reason: string | null }

/** A library, or part of one, as it stands in a file. Null: the file has no such list. */
export type LibraryDocument = {
  /** ISO 8601; null where the file does not say. */
  exportedAt: string | null
  account: { id: string; name: string | null } | null
  playlists: readonly FilePlaylist[]
  liked: Rows<PlaylistItem> | null
  albums: Rows<SavedAlbum> | null
  shows: Rows<SavedShow> | null
  episodes: Rows<PlaylistItem> | null
  following: Rows<ArtistRow> | null
  topArtists: ReadonlyMap<TopRange, Rows<ArtistRow>>
  topTracks: ReadonlyMap<TopRange, Rows<PlaylistItem>>
  /** Written where it is there, and never read: nothing can be made of it again. */
  plays?: Rows<PlayRow>
  gaps: readonly FileGap[]
}

export const emptyDocument: LibraryDocument = {
  ...{ exportedAt: null, account: null, playlists: [], liked: null, albums: null, shows: null, episodes: null },
  ...{ following: null, topArtists: new Map(), topTracks: new Map(), gaps: [] },
}
