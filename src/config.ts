const standIn = import.meta.env.DEV ? import.meta.env.VITE_STAND_IN_ORIGIN : undefined

const builtIn = import.meta.env.VITE_SPOTIFY_CLIENT_ID?.trim().toLowerCase() ?? ''

/** Begins and ends with a slash: `/` or `/repo/`. */
const base = import.meta.env.BASE_URL

/** What the build and the address decide. Nothing in a URL or in storage can change it. */
export const config = {
  base,
  /** The Client ID that the publisher built in; null where everyone brings their own. */
  builtInClientId: builtIn === '' ? null : builtIn,
  accountsOrigin: standIn ?? 'https://accounts.spotify.com',
  apiOrigin: standIn ?? 'https://api.spotify.com',
  /** The origin that serves pictures beside Spotify's image hosts: the stand-in's, in development alone. */
  standInOrigin: standIn ?? null,
  /** Spotify compares it letter for letter with the one that is registered. */
  redirectUri: `${globalThis.location.origin}${base}callback`,
  /** Every key of ours in storage begins with it, so that neighbours on the same origin keep out of each other's way. */
  storagePrefix: `liner-notes:${base}:`,
} as const
