/** What the Web API sends, as of November 2026; a field with `?` is one that only older Client IDs still get. */

export type WireUrls = { spotify?: string }
export type WireImage = { url: string; width: number | null; height: number | null }
export type WirePage<Item> = {
  href: string
  items: Item[]
  limit: number
  next: string | null
  offset: number
  previous: string | null
  total: number
}

export type WireUserRef = { external_urls: WireUrls; href: string; id: string; type: 'user'; uri: string }
export type WireOwner = WireUserRef & { display_name: string | null }
export type WireMe = WireOwner & {
  account_id: string
  images: WireImage[]
  country?: string
  product?: string
  explicit_content?: { filter_enabled: boolean; filter_locked: boolean }
  followers?: WireFollowers
}
export type WireFollowers = { href: null; total: number }

export type WireArtistRef = {
  external_urls: WireUrls
  href: string | null
  id: string | null
  name: string
  type: 'artist'
  uri: string | null
}
export type WireArtist = WireArtistRef & {
  genres: string[]
  images: WireImage[]
  followers?: WireFollowers
  popularity?: number
}

export type WireAlbum = {
  album_type: 'album' | 'single' | 'compilation' | null
  artists: WireArtistRef[]
  available_markets?: string[]
  external_urls: WireUrls
  href: string | null
  id: string | null
  images: WireImage[]
  name: string
  release_date: string | null
  release_date_precision: 'year' | 'month' | 'day' | null
  total_tracks?: number
  type: 'album'
  uri: string | null
}

/** As `/me/albums` has it. `genres` is always empty now. */
export type WireFullAlbum = WireAlbum & {
  copyrights: []
  external_ids: { upc?: string }
  genres: []
  label?: string
  popularity?: number
  tracks: WirePage<never>
}

export type WireTrack = {
  album: WireAlbum
  artists: WireArtistRef[]
  available_markets?: string[]
  disc_number: number
  duration_ms: number
  /** Only inside a playlist: a boolean by a name that once held the track itself. */
  episode?: boolean
  explicit: boolean
  external_ids: { isrc?: string }
  external_urls: WireUrls
  href: string | null
  id: string | null
  is_local: boolean
  is_playable?: boolean
  name: string
  popularity?: number
  preview_url: null
  restrictions?: { reason: 'market' | 'product' | 'explicit' }
  track?: boolean
  track_number: number
  type: 'track'
  uri: string
}

export type WireShow = {
  available_markets?: string[]
  copyrights: []
  description: string
  explicit: boolean
  external_urls: WireUrls
  href: string
  html_description: string
  id: string
  images: WireImage[]
  is_externally_hosted: boolean
  languages: string[]
  media_type: string
  name: string
  publisher?: string
  total_episodes: number
  type: 'show'
  uri: string
}

export type WireEpisode = {
  description: string
  duration_ms: number
  explicit: boolean
  external_urls: WireUrls
  href: string
  html_description: string
  id: string
  images: WireImage[]
  is_externally_hosted: boolean
  is_playable: boolean
  languages: string[]
  name: string
  release_date: string
  release_date_precision: 'year' | 'month' | 'day'
  show: WireShow
  type: 'episode'
  uri: string
}

export type WireRow = {
  added_at: string | null
  added_by: WireUserRef | null
  is_local: boolean
  item: WireTrack | WireEpisode | null
  primary_color: null
  track?: WireTrack | WireEpisode | null
  video_thumbnail: { url: null }
}

type WirePlaylistHead = {
  collaborative: boolean
  description: string | null
  external_urls: WireUrls
  href: string
  id: string
  images: WireImage[] | null
  name: string
  owner: WireOwner
  primary_color: null
  public: boolean | null
  snapshot_id: string
  type: 'playlist'
  uri: string
}
type WireTotal = { href: string; total: number }

/** As `/me/playlists` lists it. */
export type WirePlaylistRef = WirePlaylistHead & { items: WireTotal; tracks?: WireTotal }

/** As `/playlists/{id}` has it: without `items` for a list that is neither the person's own nor collaborative. */
export type WirePlaylist = WirePlaylistHead & {
  followers?: WireFollowers
  items?: WirePage<WireRow>
  tracks?: WirePage<WireRow>
}

export type WireSavedTrack = { added_at: string; track: WireTrack }
export type WireSavedAlbum = { added_at: string; album: WireFullAlbum }
export type WireSavedShow = { added_at: string; show: WireShow }
export type WireSavedEpisode = { added_at: string; episode: WireEpisode }

export type WirePlay = { track: WireTrack; played_at: string; context: null }
export type WirePlays = {
  href: string
  items: WirePlay[]
  limit: number
  next: string | null
  cursors: { after: string; before: string } | null
}

export type WireFollowing = {
  artists: {
    href: string
    items: WireArtist[]
    limit: number
    next: string | null
    cursors: { after: string | null }
    total: number
  }
}

export type WireToken = {
  access_token: string
  token_type: 'Bearer'
  expires_in: number
  refresh_token?: string
  scope: string
}
