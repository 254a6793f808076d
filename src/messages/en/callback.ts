export const callbackWords = {
  title: 'Login did not finish',
  catalogue: 'Back from Spotify',
} as const
