export const recentWords = {
  recent: 'Recently played',
  played: 'Played',
  note: 'Spotify keeps about the last 50 plays only, and no episodes among them.',
  empty: 'Nothing played yet',
  emptyWhy: 'Play something in Spotify for longer than half a minute, and it shows up here.',
} as const
