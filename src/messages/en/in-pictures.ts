/** What is said of the pictures before their code is here. */
export const inPicturesWords = {
  title: 'In pictures',
  drawing: 'Drawing the pictures',
} as const
