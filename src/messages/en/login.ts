/** Asking for a login. `failed`: where the words for a failure did not arrive. */
export const loginWords = {
  signedOutTitle: 'Log in to see this page',
  signedOutText: 'You will come back to exactly here.',
  opening: 'Opening Spotify',
  failed: {
    title: 'The login did not finish.',
    text: 'Look at your connection, then log in again.',
  },
} as const
