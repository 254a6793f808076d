export const likedWords = {
  liked: 'Liked songs',
  length: 'Length',
  lengthSoFar: 'Length so far',
  added: 'Added',
  years: '{first} to {last}',
  unavailable: 'Unavailable',
  none: '–',
  readAgain: 'Read all again',
  readAgainWhy: {
    one: 'A song that was exchanged in the middle of the list shows nowhere else. Costs {count} request.',
    other: 'A song that was exchanged in the middle of the list shows nowhere else. Costs {count} requests.',
  },
  empty: 'No liked songs yet',
  emptyWhy: 'Like some in Spotify; they show up here the next time you open this page.',
} as const
