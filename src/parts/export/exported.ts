import type { Rows } from '#library/files/document.ts'
import type { ArtistRow, PlayRow } from '#library/shelf.ts'
import type { ItemsView } from '#parts/items/use-items-view.ts'
import type { SavedAlbum } from '#spotify/album.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import type { SavedShow } from '#spotify/show.ts'
import type { TopRange } from '#spotify/top.ts'

/** What a list is, and its rows by position; undefined is not here yet. */
export type List =
  | { is: 'playlist'; id: string; rows: Rows<PlaylistItem> }
  | { is: 'liked' | 'episodes' | 'search'; rows: Rows<PlaylistItem> }
  | { is: 'top-tracks'; range: TopRange; rows: Rows<PlaylistItem> }
  | { is: 'plays'; rows: Rows<PlayRow> }
  | { is: 'top-artists'; range: TopRange; rows: Rows<ArtistRow> }
  | { is: 'following'; rows: Rows<ArtistRow> }
  | { is: 'albums'; rows: Rows<SavedAlbum> }
  | { is: 'shows'; rows: Rows<SavedShow> }

/** One list as a page has it. */
export type OneList = {
  /** Of the file; '' for a list without a name. */
  name: string
  list: List
  /** The positions that the page shows: those that `filter` leaves, sorted. */
  order: readonly number[]
  filter: string
  view: Pick<ItemsView, 'sort'>
  complete: boolean
  /** More of it is on its way. */
  busy: boolean
}

/** Playlists that a person has chosen, whether their items are here or not. */
export type ManyLists = { playlists: readonly Playlist[] }

export type Exported = OneList | ManyLists

export type Format = 'csv' | 'json' | 'm3u8' | 'text'
