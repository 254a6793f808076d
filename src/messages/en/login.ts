/** Asking for a login, how one can fail, and how a session can end. The keys of `failures` are the reasons of `auth`. */
export const loginWords = {
  signedOutTitle: 'Log in to see this page',
  signedOutText: 'You will come back to exactly here.',
  opening: 'Opening Spotify',
  failures: {
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
  },
  ends: {
    'logged-out': {
      title: 'You are logged out.',
      text: 'What this app held of your login is wiped. To withdraw your consent too, remove the app in <apps>your list of connected apps</apps> at Spotify.',
    },
    revoked: {
      title: 'Spotify has ended this login.',
      text: 'The consent was withdrawn, or it has grown too old. Log in again to go on.',
    },
    spent: {
      title: 'The login of this tab has run out.',
      text: 'It had an access token alone, and Spotify no longer takes that: a copy of a tab cannot renew it, nor a login that came without a refresh token. Log in again to go on where you were.',
    },
    idle: {
      title: 'You were logged out after 12 hours without a click or a key.',
      text: 'That is so that nobody else goes on in your name. Log in again to go on where you were; Settings has the choice of when this happens.',
    },
    hidden: {
      title: 'You were logged out after an hour in the background.',
      text: 'That is so that nobody else goes on in your name. Log in again to go on where you were; Settings has the choice of when this happens.',
    },
    'client-changed': {
      title: 'The Client ID was changed, so the login ended.',
      text: 'Log in again with the new one.',
    },
  },
} as const
