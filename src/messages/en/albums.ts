export const albumsWords = {
  albums: 'Saved albums',
  album: 'Album',
  artist: 'Artist',
  released: 'Released',
  added: 'Added',
  single: 'Single',
  compilation: 'Compilation',
  nothingSent: 'Spotify sent no album for this position',
  empty: 'No saved albums yet',
  emptyWhy: 'Save some in Spotify; they show up here the next time you open this page.',
} as const
