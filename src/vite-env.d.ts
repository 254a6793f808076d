interface ImportMetaEnv {
  readonly VITE_SPOTIFY_CLIENT_ID?: string
  /** Only `npm start` sets it, and only a development build reads it. */
  readonly VITE_STAND_IN_ORIGIN?: string
}
