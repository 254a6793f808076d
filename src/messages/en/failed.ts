/** For a failure whose own sentences did not arrive. */
export const failedWords = {
  offline: {
    said: 'You are offline.',
    why: 'What has been read stays here. Try again when the network is back.',
  },
  incomplete: {
    said: 'This could not be read.',
    why: 'Look at your connection, then try again.',
  },
  tryAgain: 'Try again',
} as const
