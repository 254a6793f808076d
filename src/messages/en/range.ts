/** How long a time Spotify counts for what one plays most. */
export const rangeWords = {
  range: 'Range',
  ranges: { short_term: 'Last 4 weeks', medium_term: 'Last 6 months', long_term: 'Last 12 months' },
  note: 'As Spotify counts it; refreshed about once a day',
} as const
