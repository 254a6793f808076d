/** The question before the first change: what Spotify has to allow. The keys of `may` are scopes. */
export const allowWords = {
  title: 'Spotify must allow this',
  lede: 'So far this app can read. Spotify asks you whether it may also:',
  may: {
    'playlist-modify-public': 'make and change public playlists of yours, and follow or unfollow playlists',
    'playlist-modify-private': 'make and change playlists of yours that are not public',
    'user-library-modify': 'save or remove songs, albums, shows and episodes',
    'user-follow-modify': 'follow or unfollow artists',
    'ugc-image-upload': 'give your playlists covers',
  },
  then: 'Nothing is changed by agreeing. You come back here, and each change is shown before it is made.',
  thenSample: 'These are sample data: the stand-in agrees at once, and Spotify hears nothing of it.',
  goOn: 'Continue to Spotify',
  notNow: 'Not now',
  denied: {
    title: 'Spotify has not allowed all of it.',
    text: 'Nothing has been changed. Try again, and choose “Agree”.',
  },
  'not-kept': {
    title: 'What you have chosen could not be kept.',
    text: 'The way to Spotify leaves this page, so you stay here. Make room in this browser, or allow site data for this address, then try again.',
  },
} as const
