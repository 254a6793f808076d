/** Every address of the app, relative to the base path. */
export const paths = {
  home: '/',
  setup: '/setup',
  callback: '/callback',
  profile: '/profile',
  playlists: '/playlists',
  playlist: '/playlists/:id',
  liked: '/liked',
  albums: '/albums',
  shows: '/shows',
  topArtists: '/top/artists',
  topTracks: '/top/tracks',
  recent: '/recent',
  following: '/following',
  library: '/library',
  backup: '/backup',
  connection: '/connection',
  settings: '/settings',
  privacy: '/privacy',
} as const

export const toPlaylist = (id: string): string => `/playlists/${encodeURIComponent(id)}`

/** Lists of the library that are no playlists, by their ids. */
const otherLists: Readonly<Record<string, string>> = { liked: paths.liked, episodes: paths.shows }

/** Where a list shows one of its rows. `position` is from 1. */
export const toPlace = (listId: string, position: number): string =>
  `${otherLists[listId] ?? toPlaylist(listId)}?at=${position}`

/** Where the library is searched. */
export const toSearch = (query: string): string => `${paths.library}?${new URLSearchParams({ q: query }).toString()}`
