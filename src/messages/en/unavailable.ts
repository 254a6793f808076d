/** The dialog that takes out what cannot be played. */
export const unavailableWords = {
  title: 'Remove unavailable',
  count: {
    one: '{count} of {total} items is unavailable: it cannot be played where you are, or Spotify no longer has it.',
    other:
      '{count} of {total} items are unavailable: they cannot be played where you are, or Spotify no longer has them.',
  },
  none: 'Nothing unavailable',
  noneWhy: 'All that Spotify has in this list can be played. Local files are not counted.',
  way: 'What becomes of them',
  keep: 'Keep them in a list of their own',
  drop: 'Only remove them',
  keepText: 'The new playlist is made first and read back. Only then do you review what is removed here.',
  dropText: 'They are in no other list for that. Undo puts them back, with today’s date.',
  name: 'Name of the new playlist',
  newName: '{name} · Unavailable',
  untitled: 'Playlist without a name',
  noName: 'A playlist needs a name.',
  private: 'It is not shown on your profile.',
  adds: {
    one: '{count} item goes into it: {requests}.',
    other: '{count} items go into it: {requests}.',
  },
  requests: { one: '{count} request', other: '{count} requests' },
  noAddress: {
    one: '{count} row has no address: Spotify shows nothing for it, and it cannot be added to any list.',
    other: '{count} rows have no address: Spotify shows nothing for them, and they cannot be added to any list.',
  },
  at: 'At {positions}.',
  alsoNoAddress: { one: 'Remove it too', other: 'Remove these {count} too' },
  alsoWhy:
    'For this the whole list is written anew, with today’s date for all of it, and nothing brings these rows back, not even Undo.',
  theyStay: {
    one: 'It stays: no app can remove it alone, and writing the list anew would lose its local files.',
    other: 'They stay: no app can remove them alone, and writing the list anew would lose its local files.',
  },
  reason: 'Unavailable',
  cancel: 'Cancel',
  create: 'Create the list',
  review: 'Review',
  close: 'Close',
  undo: 'Undo',
  untouched: 'Nothing was removed from <name>a list</name>.',
  next: 'Nothing has been removed from <name>a list</name> yet: review that next.',
  onlyAdded: 'Review removes only what is in the new playlist.',
  waits: 'Nothing is removed from <name>a list</name> before it is complete. If you close this, nothing will be.',
} as const
