/** The stand-in's own picture of Spotify: what exists, before any answer is written. Ids are 22 base62 characters. */

export type DemoArtist = { id: string; name: string; picture: string | null }

export type DemoAlbum = {
  id: string
  name: string
  artists: readonly DemoArtist[]
  /** `1981`, `1981-12` or `1981-12-15`; null where Spotify does not know. */
  releaseDate: string | null
  kind: 'album' | 'single' | 'compilation'
  totalTracks: number
  picture: string | null
}

export type DemoTrack = {
  kind: 'track'
  id: string
  name: string
  artists: readonly DemoArtist[]
  album: DemoAlbum
  durationMs: number
  explicit: boolean
  isrc: string | null
  discNumber: number
  trackNumber: number
  /** False: it still has its row, but cannot be played. */
  playable: boolean
}

export type DemoShow = { id: string; name: string; description: string; picture: string | null; totalEpisodes: number }

export type DemoEpisode = {
  kind: 'episode'
  id: string
  name: string
  show: DemoShow
  releaseDate: string
  durationMs: number
  explicit: boolean
  picture: string | null
}

export type DemoLocalFile = { kind: 'local'; name: string; artist: string; album: string; durationMs: number }

/** What Spotify once had: the row is still counted, its item is null. */
export type DemoGone = { kind: 'gone' }

export type DemoContent = DemoTrack | DemoEpisode | DemoLocalFile | DemoGone

export type DemoPlaylistItem = {
  content: DemoContent
  /** ISO 8601 to the second; null on very old lists. */
  addedAt: string | null
  /** A user id; null or '' as Spotify sometimes has it. */
  addedBy: string | null
}

export type DemoPlaylist = {
  id: string
  name: string
  /** As Spotify sends it: HTML-escaped, now and then with raw tags; null where there is none. */
  description: string | null
  ownerId: string
  ownerName: string | null
  public: boolean | null
  collaborative: boolean
  /** Picture ids, largest first; null as Spotify sends it for some empty lists. */
  pictures: readonly string[] | null
  snapshotId: string
  items: DemoPlaylistItem[]
}

export type DemoPlay = { track: DemoTrack; playedAt: string }

export type DemoLiked = { track: DemoTrack; addedAt: string }
export type DemoSavedAlbum = { album: DemoAlbum; addedAt: string }
export type DemoSavedShow = { show: DemoShow; addedAt: string }
export type DemoSavedEpisode = { episode: DemoEpisode; addedAt: string }

/**
 * All that one person has at Spotify. A null in `playlists` is a list of Spotify's own that it no longer shows; what is
 * liked or saved comes newest first.
 */
export type DemoLibrary = {
  playlists: (DemoPlaylist | null)[]
  liked: DemoLiked[]
  albums: DemoSavedAlbum[]
  shows: DemoSavedShow[]
  episodes: DemoSavedEpisode[]
  following: DemoArtist[]
  topArtists: Record<'short_term' | 'medium_term' | 'long_term', readonly DemoArtist[]>
  topTracks: Record<'short_term' | 'medium_term' | 'long_term', readonly DemoTrack[]>
  plays: readonly DemoPlay[]
}

export type DemoAccount = {
  id: string
  accountId: string
  name: string | null
  picture: string | null
  /** False: the login succeeds and every request to the Web API is refused. */
  registered: boolean
  library: DemoLibrary
}
