/** What opens the tools of a list of one’s own. */
export const editButtonWords = {
  details: 'Edit details',
  cover: 'Upload cover',
  past: 'Past edits',
} as const
