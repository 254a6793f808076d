/** Every address of the app, relative to the base path. */
export const paths = {
  home: '/',
  setup: '/setup',
  callback: '/callback',
  profile: '/profile',
  playlists: '/playlists',
  playlist: '/playlists/:id',
  connection: '/connection',
  settings: '/settings',
  privacy: '/privacy',
} as const

export const toPlaylist = (id: string): string => `/playlists/${encodeURIComponent(id)}`
