/** How a session can end, where a person should know. */
export const sessionEndWords = {
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
} as const
