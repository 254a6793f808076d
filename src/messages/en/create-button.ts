/** What is said of making playlists before its code is here. */
export const createButtonWords = {
  create: 'Create playlist',
  why: 'You want to create a playlist.',
  notWhole: 'Once the whole list is here',
} as const
