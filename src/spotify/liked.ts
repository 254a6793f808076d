import { toPlaylistItem, type PlaylistItem } from './item.ts'
import type { Page } from './page.ts'
import { readSavedPage, type PageToRead } from './saved.ts'

/** One page of 50 of the liked songs, the last liked first; nobody has added them but the person. Throws SpotifyError. */
export const readLikedPage = (page: PageToRead): Promise<Page<PlaylistItem>> =>
  readSavedPage('tracks', toPlaylistItem, page)
