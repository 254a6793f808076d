export const topWords = {
  artists: 'Top artists',
  tracks: 'Top tracks',
  inRange: '{list}, {range}',
  /** A playlist that is made of them. */
  tracksInRange: {
    short_term: 'Top tracks, last 4 weeks',
    medium_term: 'Top tracks, last 6 months',
    long_term: 'Top tracks, last 12 months',
  },
  noArtists: 'No top artists in this time',
  noTracks: 'No top tracks in this time',
  why: 'Spotify counts what you play. After some days of listening they show up here; a longer range may have some already.',
} as const
