export const goToWords = {
  title: 'Go to',
  field: 'Find a view or a playlist',
  places: 'Places',
  untitled: 'Playlist without a name',
  search: 'Search the library for “{query}”',
  left: { one: '{count} more playlist; type on to find it.', other: '{count} more playlists; type on to find them.' },
  reading: 'Reading your playlists.',
  failed: 'Your playlists could not be read just now.',
  close: 'Close',
} as const
