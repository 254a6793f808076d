export const followingWords = {
  following: 'Followed artists',
  empty: 'No followed artists yet',
  emptyWhy: 'Follow some in Spotify; they show up here the next time you open this page.',
} as const
