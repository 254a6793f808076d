/** What is said once a change is made, and how it is taken back. */
export const undoWords = {
  undo: 'Undo',
  close: 'Close',
  undoing: 'Being undone.',
  sentence: '{said} {why}',
  otherWriter: 'Another tab is changing this playlist. Nothing was sent; try again when it is done there.',
} as const
