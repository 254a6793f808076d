/** What went wrong, why, and what to do: `said`, `why`. One entry a kind of failure. */
export const failureWords = {
  signedOut: {
    said: 'Your login has ended.',
    why: 'Spotify no longer accepts it. Log in again; you come back to this page.',
  },
  notRegistered: {
    said: 'This account is not on the list of the Client ID you use.',
    why: 'Its owner can add up to five people in the Spotify dashboard, under “User Management”. Then log out and log in again.',
  },
  ownerPremium: {
    said: 'Spotify wants the owner of this Client ID to have Premium.',
    why: 'Nothing is wrong with your login. If Premium has just been renewed, it can take a few hours. Try again then, or use a Client ID of your own.',
  },
  missingScope: {
    said: 'Spotify has not allowed this app to see {what}.',
    why: 'The next page asks for it, and you come back here.',
  },
  notYours: {
    said: 'Spotify does not show this to this app.',
    why: 'It keeps to itself what is neither yours nor shared with you. Open it in Spotify instead.',
  },
  notFound: {
    said: 'Spotify does not have this.',
    why: 'It may have been deleted, or the address is wrong. Lists that Spotify makes for you cannot be read by an app either. Check the address, or look in Spotify itself.',
  },
  tryAfter: 'Try again after {time}.',
  tryAfterTomorrow: 'Try again after {time} tomorrow.',
  tryAfterDate: 'Try again after {time} on {date}.',
  quota: {
    said: 'The quota of this Client ID is spent, and Spotify does not say for how long.',
    why: 'It is usually less than a day. The quota is shared by all who use this Client ID. What has been read is kept; try again later.',
    whyKnown: 'The quota of this Client ID is spent; it is shared by all who use it. What has been read is kept.',
  },
  rateLimited: {
    said: 'Spotify refuses more requests, and does not say for how long.',
    why: 'Too many were made in a short time. It usually takes less than a day. What has been read is kept; try again later.',
    whyKnown:
      'Too many requests were made in a short time, and Spotify asks for a longer rest. What has been read is kept.',
  },
  resting: 'Nothing is sent before {time}.',
  offline: {
    said: 'You are offline.',
    why: 'What has been read stays here. Try again when the network is back.',
  },
  backOnline: {
    said: 'You were offline.',
    why: 'The network is back. Try again.',
  },
  unreachable: {
    said: 'Spotify cannot be reached.',
    why: 'The network, a firewall or an extension of this browser keeps the request from it. Check them, then try again.',
  },
  server: {
    said: 'Spotify has trouble of its own (error {status}).',
    why: 'It has been asked more than once. Wait a minute, then try again.',
  },
  unreadable: {
    said: 'Spotify’s answer could not be read.',
    why: 'A page in place of data often comes from a public network that wants you to log in to it first. Check that, then try again.',
  },
  refused: {
    said: 'Spotify refused the request (error {status}).',
    why: 'This looks like a fault of this app. Load the page again; if it stays, please report it.',
  },
  tooSlow: {
    said: 'Spotify took longer than 20 seconds to answer.',
    why: 'Your connection or Spotify is slow now. Try again.',
  },
  changed: {
    said: 'The list kept changing while it was read.',
    why: 'Somebody is editing it, so what is here may not fit together. Wait until they are done, then try again.',
  },
  incomplete: {
    said: {
      one: 'Spotify left out {count} item of this list.',
      other: 'Spotify left out {count} items of this list.',
    },
    why: 'Everything it did send is here. Try again to ask for the rest.',
  },
  unknown: {
    said: 'Something in this app went wrong.',
    why: 'Nothing at Spotify has been changed. Try again; if it stays, load the page again.',
  },
  withheldFrom: {
    'user-read-private': 'your profile',
    'user-top-read': 'your top artists and tracks',
    'user-read-recently-played': 'your recent plays',
    'user-follow-read': 'the artists you follow',
    'user-library-read': 'your saved music',
    'playlist-read-private': 'your private playlists',
    'playlist-read-collaborative': 'your collaborative playlists',
    other: 'what this page shows',
  },
  and: '{one} and {other}',
  tryAgain: 'Try again',
  goToSpotify: 'Continue to Spotify',
  otherClientId: 'Use another Client ID',
  allPlaylists: 'Your playlists',
} as const
