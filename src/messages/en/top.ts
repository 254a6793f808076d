export const topWords = {
  artists: 'Top artists',
  tracks: 'Top tracks',
  inRange: '{list}, {range}',
  noArtists: 'No top artists in this time',
  noTracks: 'No top tracks in this time',
  why: 'Spotify counts what you play. After some days of listening they show up here; a longer range may have some already.',
} as const
