/** Below a grid of which a filter leaves nothing. */
export const nothingMatchesWords = {
  nothingMatches: 'Nothing matches the filter',
  nothingMatchesWhy: 'No title, artist or album has “{filter}” in it.',
  nothingMatchesYet: 'No title, artist or album that is here has “{filter}” in it.',
  clear: 'Clear the filter',
} as const
