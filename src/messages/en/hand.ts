/** Rows of a list that are moved by hand, cut, copied and pasted. */
export const handWords = {
  keys: 'Keys in the list: Space selects a row, with Shift all from the last one, Control A all. Alt with arrow up or down moves what is selected, Alt Enter reviews that, Escape takes it back. Control X cuts, Control C copies, Control V pastes.',
  some: { one: '{count} item', other: '{count} items' },

  pending: 'Moved by keyboard',
  movedOne: '{name}: moved from {from} to {to}',
  moved: { one: '{count} item moved from {from} to {to}', other: '{count} items moved, the first from {from} to {to}' },
  notMoved: 'In its old place again',
  review: 'Review changes',
  cancel: 'Cancel',

  cutDone: {
    one: '{count} item cut. It stays here until you have pasted it into another list.',
    other: '{count} items cut. They stay here until you have pasted them into another list.',
  },
  copyDone: {
    one: '{count} item copied. Paste it in any list of yours.',
    other: '{count} items copied. Paste them in any list of yours.',
  },

  clip: 'Cut or copied',
  heldCut: { one: '{count} item cut from <name>a list</name>', other: '{count} items cut from <name>a list</name>' },
  heldCopy: {
    one: '{count} item copied from <name>a list</name>',
    other: '{count} items copied from <name>a list</name>',
  },
  paste: { one: 'Paste {count} item', other: 'Paste {count} items' },
  forget: 'Forget',
  nonePasted: 'Spotify lets no app add any of these to a list',

  pasteTitle: 'Paste',
  pasteText: {
    one: '{count} item from <name>a list</name> is added here.',
    other: '{count} items from <name>a list</name> are added here.',
  },
  pasteCut: 'Once that is done, you are asked whether to remove what was cut there. Nothing is removed before.',
  pasteHere: {
    one: '{count} item moves: this is the list from which it was cut.',
    other: '{count} items move: this is the list from which they were cut.',
  },
  where: 'Where',
  places: { end: 'At the end', top: 'At the top' },
  after: 'After {position}',
  afterNamed: 'After {position}, {name}',
  doubles: {
    one: '{count} of them stands in this list already',
    other: '{count} of them stand in this list already',
  },
  leaveOut: 'Leave those out',
  staying: {
    one: '{count} item cannot be pasted, and stays where it is.',
    other: '{count} items cannot be pasted, and stay where they are.',
  },
  stayingWhy: 'Spotify lets no app add local files, or what it no longer has.',
  andMore: 'and {count} more',

  pasted: {
    one: '{count} item from <name>a list</name> stands in <into>another</into> now. Remove it from <name>a list</name> now?',
    other:
      '{count} items from <name>a list</name> stand in <into>another</into> now. Remove them from <name>a list</name> now?',
  },
  pasting: 'Being pasted into <into>another list</into>',
  remove: 'Review the removal',
  keepThere: 'Keep them there',
  reading: 'Reading that list',
  reason: 'Moved to {name}',
  goneThere: 'None of them is in that list any more.',

  noLinks: 'There is no link to a song or an episode in that.',
} as const
