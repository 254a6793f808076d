export const likedWords = {
  liked: 'Liked songs',
  filtered: 'Liked songs, {filter}',
  length: 'Length',
  lengthSoFar: 'Length so far',
  added: 'Added',
  years: '{first} to {last}',
  unavailable: 'Unavailable',
  none: '–',
  empty: 'No liked songs yet',
  emptyWhy: 'Like some in Spotify; they show up here the next time you open this page.',
} as const
