import type { DemoAccount, DemoAlbum, DemoArtist, DemoEpisode, DemoLibrary, DemoShow, DemoTrack } from './model.ts'

type ThingOf = { track: DemoTrack; episode: DemoEpisode; album: DemoAlbum; show: DemoShow; artist: DemoArtist }

/**
 * Whatever has an id at this Spotify: what anybody has in a library, so that another account can be given it, and `music`.
 * Once seen, a thing stays known, also when nobody has it any more.
 */
export function createThings(accounts: readonly DemoAccount[], music: () => readonly DemoTrack[] = () => []) {
  const known: { [Kind in keyof ThingOf]: Map<string, ThingOf[Kind]> } = {
    track: new Map(),
    episode: new Map(),
    album: new Map(),
    show: new Map(),
    artist: new Map(),
  }

  const learnArtist = (artist: DemoArtist): void => {
    known.artist.set(artist.id, artist)
  }
  const learnAlbum = (album: DemoAlbum): void => {
    if (known.album.has(album.id)) return
    known.album.set(album.id, album)
    album.artists.forEach(learnArtist)
  }
  const learnTrack = (track: DemoTrack): void => {
    if (known.track.has(track.id)) return
    known.track.set(track.id, track)
    learnAlbum(track.album)
    track.artists.forEach(learnArtist)
  }
  const learnEpisode = (episode: DemoEpisode): void => {
    known.episode.set(episode.id, episode)
    known.show.set(episode.show.id, episode.show)
  }

  const learnLibrary = (library: DemoLibrary): void => {
    for (const playlist of library.playlists)
      for (const { content } of playlist?.items ?? []) {
        if (content.kind === 'track') learnTrack(content)
        if (content.kind === 'episode') learnEpisode(content)
      }
    const { topTracks, topArtists } = library
    const plays = library.plays.map(({ track }) => track)
    const liked = library.liked.map(({ track }) => track)
    for (const tracks of [liked, plays, ...Object.values(topTracks)]) tracks.forEach(learnTrack)
    for (const artists of [library.following, ...Object.values(topArtists)]) artists.forEach(learnArtist)
    for (const { album } of library.albums) learnAlbum(album)
    for (const { show } of library.shows) known.show.set(show.id, show)
    for (const { episode } of library.episodes) learnEpisode(episode)
  }

  const learn = (): void => {
    for (const { library } of accounts) learnLibrary(library)
    music().forEach(learnTrack)
  }

  return {
    /** Looks around anew for what it does not know: a test may have put it somewhere since. */
    find<Kind extends keyof ThingOf>(kind: Kind, id: string): ThingOf[Kind] | null {
      const things: Map<string, ThingOf[Kind]> = known[kind]
      if (!things.has(id)) learn()
      return things.get(id) ?? null
    },
    /** Everything of a kind, in the order in which it was met. */
    all<Kind extends keyof ThingOf>(kind: Kind): ThingOf[Kind][] {
      learn()
      const things: Map<string, ThingOf[Kind]> = known[kind]
      return [...things.values()]
    },
  }
}

export type Things = ReturnType<typeof createThings>
