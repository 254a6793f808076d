export const scanWords = {
  library: 'Library',
  onDevice: { one: '{count} item on this device', other: '{count} items on this device' },
  megabytes: '{size} MB',
  lastComplete: 'Read up to {date}',
  section: 'Scan',
  scan: 'Scan library',
  scanAgain: 'Scan again',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel',
  retry: 'Retry',
  ready: 'Read the whole library once',
  readyWhy:
    'Every playlist that Spotify lets this app read, then liked songs, saved albums, shows and episodes, top lists and followed artists. After that it is searched and sorted out here, without a request.',
  cost: {
    one: 'About {count} request to Spotify; {here} are here already.',
    other: 'About {count} requests to Spotify; {here} are here already.',
  },
  costOpen:
    'Of liked songs, saved and top lists and followed artists only the first page says how long they are: every further 50 items cost one request more.',
  here: { one: '{count} list', other: '{count} lists' },
  scanning: 'Scanning',
  listing: 'Reading which lists there are.',
  reading: 'Reading <name>a list</name>.',
  goesOn: 'You may leave this page; the scan goes on, and continues after a reload.',
  paused: 'The scan is paused',
  pausedWhy: 'What has been read is kept. It goes on where it stopped.',
  stopped: 'The scan has stopped',
  stoppedWhy: 'What has been read is kept. Resume goes on where it stopped.',
  upToDate: 'Library is up to date',
  withFailures: {
    one: 'The scan is over; {count} list could not be read',
    other: 'The scan is over; {count} lists could not be read',
  },
  done: {
    one: '{count} request, {items}.',
    other: '{count} requests, {items}.',
  },
  newItems: { one: '{count} item read', other: '{count} items read' },
  withheld: {
    one: 'Spotify withholds the items of {count} list: it belongs to somebody else. That is no failure.',
    other: 'Spotify withholds the items of {count} lists: they belong to somebody else. That is no failure.',
  },
  elsewhere: 'Another tab is scanning this library',
  elsewhereWhy: 'What it reads shows here too. If that tab is gone, scan again here.',
  lists: '{done} of {total} lists, {items}',
  failures: 'Lists that could not be read',
  shelves: {
    liked: 'Liked songs',
    albums: 'Saved albums',
    shows: 'Saved shows',
    episodes: 'Saved episodes',
    following: 'Followed artists',
    'top-artists': 'Top artists',
    'top-tracks': 'Top tracks',
  },
  untitled: 'Playlist without a name',
  memory: {
    full: 'This browser has no room left for the copy. What is read from now on is kept until the page closes.',
    forbidden: 'This browser does not let the app keep a copy here. What is read is kept until the page closes.',
    newer:
      'A newer version of this app is open in another tab and has taken the copy over. Load this page again to go on with it; until then what is read is kept in this page.',
    another:
      'Somebody has logged in with another account in another tab, and the copy on this device is theirs now. What is read here is kept until the page closes.',
  },
  off: 'You have chosen to keep no copy on this device. What is read is kept until the page closes; Settings has the choice.',
} as const

export const copyWords = {
  title: 'My library on this device',
  keep: 'Keep my library on this device',
  keepWhy:
    'Lists that have been read are kept in this browser for 30 days, so that they are not asked for again. Never a token. Logging out deletes the copy.',
  lists: 'Lists',
  items: 'Items',
  size: 'Room',
  age: 'Oldest',
  nothing: 'Nothing is kept now.',
  none: '–',
  delete: 'Delete the copy',
  deleted: 'The copy is deleted',
  notKept: 'This browser forbids the page to keep the choice. It holds until you reload.',
} as const
