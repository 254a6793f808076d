/** For a failure whose own sentences did not arrive. */
export const failedWords = {
  offline: {
    said: 'You are offline.',
    why: 'What has been read stays here. Try again when the network is back.',
  },
  incomplete: {
    said: 'This could not be read, and the reason did not arrive either.',
    why: 'Look at your connection, then try again or load the page again.',
  },
  tryAgain: 'Try again',
} as const
