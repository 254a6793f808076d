/** What several places say. */
export const commonWords = {
  logIn: 'Log in with Spotify',
  sample: 'Explore with sample data',
  openInSpotify: 'Open in Spotify',
  openNamed: 'Open in Spotify: {name}',
  tryAgain: 'Try again',
} as const
