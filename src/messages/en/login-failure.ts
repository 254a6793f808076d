/** How a login can fail. The keys are the reasons of `auth`. */
export const loginFailureWords = {
  denied: {
    title: 'You did not let this app read your Spotify library.',
    text: 'Nothing has been read. If that was not meant, log in again and choose “Agree” at Spotify.',
  },
  expired: {
    title: 'This login took too long.',
    text: 'A login must be finished within 15 minutes. Begin a new one.',
  },
  mismatch: {
    title: 'This answer does not belong to a login that began in this tab.',
    text: 'It may come from another tab, from a bookmark or from somebody else’s link, so it was not used. Begin a new login here.',
  },
  'already-used': {
    title: 'This login has been used already.',
    text: 'The code in the address works once; Back or a reload brought it here again. Begin a new login.',
  },
  malformed: {
    title: 'The address that Spotify sent you back to is damaged.',
    text: 'It has to hold one code or one error, and it does not. Begin a new login; do not change the address by hand.',
  },
  unsupported: {
    title: 'This browser cannot log in safely here.',
    text: 'The login needs Web Crypto, which browsers offer on https addresses and on 127.0.0.1 only. Open the app at such an address, in a current browser.',
  },
  'storage-full': {
    title: 'The browser has no room left for the login.',
    text: 'Close other tabs of this site, or clear its data in the browser’s settings. Then log in again.',
  },
  'storage-forbidden': {
    title: 'The browser forbids this page to remember the login.',
    text: 'Allow site data for this address, or leave private browsing. Then log in again.',
  },
  'no-client-id': {
    title: 'There is no Client ID to log in with.',
    text: '<setup>Set one up</setup> in about three minutes, then log in.',
  },
  offline: {
    title: 'Spotify’s login cannot be reached.',
    text: 'Look at your connection, and at blockers that may hold back accounts.spotify.com. Then log in again.',
  },
  server: {
    title: 'Spotify’s login has trouble of its own.',
    text: 'Nothing is wrong on your side. Wait a minute or two, then log in again.',
  },
  rejected: {
    title: 'Spotify did not accept this app’s request.',
    text: 'Most often the Client ID or the redirect URI differs from what the Spotify dashboard has. <setup>Compare them in Set up</setup>, then log in again.',
  },
  unreadable: {
    title: 'Spotify’s answer could not be read.',
    text: 'It was not what a login is answered with; something between you and Spotify may have changed it. Log in again, perhaps on another network.',
  },
} as const
