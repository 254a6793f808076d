export const callbackWords = {
  title: 'Login did not finish',
  catalogue: 'Back from Spotify',
  back: 'Go back',
  notAllowed: {
    title: 'Spotify has not allowed more than before.',
    text: 'You are still logged in, and nothing has been changed. What needed it can be tried again from where you were.',
  },
} as const
