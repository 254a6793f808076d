export const createChosenWords = {
  /** Of a playlist that is made of some rows of another. */
  name: 'From {name}',
} as const
