import type { DemoLibrary } from './model.ts'

const noTops = () => ({ short_term: [], medium_term: [], long_term: [] })

/** What a new account has. */
export const emptyLibrary = (): DemoLibrary => ({
  ...{ playlists: [], liked: [], albums: [], shows: [], episodes: [], following: [], plays: [] },
  topArtists: noTops(),
  topTracks: noTops(),
})
