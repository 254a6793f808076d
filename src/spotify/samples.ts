// Answers of the Web API written out by hand from what is known of its shapes: as a client of 2026 gets them, one from
// before February 2026 that is still served both names (`grandfathered`), and older ones. Names are invented.

export const image = (hash: string, size: number | null) => ({
  height: size,
  url: `https://i.scdn.co/image/${hash}`,
  width: size,
})

export const artist = {
  external_urls: { spotify: 'https://open.spotify.com/artist/0TnOYISbd1XYRBk9myaseg' },
  href: 'https://api.spotify.com/v1/artists/0TnOYISbd1XYRBk9myaseg',
  id: '0TnOYISbd1XYRBk9myaseg',
  name: 'Marble Choir',
  type: 'artist',
  uri: 'spotify:artist:0TnOYISbd1XYRBk9myaseg',
}

export const album = {
  album_type: 'album',
  artists: [artist],
  external_urls: { spotify: 'https://open.spotify.com/album/2up3OPMp9Tb4dAKM2erWXQ' },
  href: 'https://api.spotify.com/v1/albums/2up3OPMp9Tb4dAKM2erWXQ',
  id: '2up3OPMp9Tb4dAKM2erWXQ',
  images: [image('ab67616d0000b273', 640), image('ab67616d00001e02', 300), image('ab67616d00004851', 64)],
  name: 'Low Tide',
  release_date: '1981',
  release_date_precision: 'year',
  total_tracks: 9,
  type: 'album',
  uri: 'spotify:album:2up3OPMp9Tb4dAKM2erWXQ',
}

export const track2026 = {
  album,
  artists: [artist],
  disc_number: 1,
  duration_ms: 227_293,
  explicit: false,
  external_ids: { isrc: 'GBAYE8100123' },
  external_urls: { spotify: 'https://open.spotify.com/track/11dFghVXANMlKmJXsNCbNl' },
  href: 'https://api.spotify.com/v1/tracks/11dFghVXANMlKmJXsNCbNl',
  id: '11dFghVXANMlKmJXsNCbNl',
  is_local: false,
  name: 'Harbour at Six',
  preview_url: null,
  track_number: 4,
  type: 'track',
  uri: 'spotify:track:11dFghVXANMlKmJXsNCbNl',
}

const removedIn2026 = { available_markets: ['DE', 'GB'], popularity: 41, linked_from: {} }
export const trackGrandfathered = {
  ...track2026,
  ...removedIn2026,
  album: { ...album, ...removedIn2026, is_playable: true },
}

export const owner = {
  display_name: 'Anna',
  external_urls: { spotify: 'https://open.spotify.com/user/anna.b' },
  href: 'https://api.spotify.com/v1/users/anna.b',
  id: 'anna.b',
  type: 'user',
  uri: 'spotify:user:anna.b',
}

export const playlist2026 = {
  collaborative: false,
  description: 'For the &quot;long&quot; way home &amp; back. <a href="spotify:playlist:37i9">More</a>',
  external_urls: { spotify: 'https://open.spotify.com/playlist/3cEYpjA9oz9GiPac4AsH4n' },
  href: 'https://api.spotify.com/v1/playlists/3cEYpjA9oz9GiPac4AsH4n',
  id: '3cEYpjA9oz9GiPac4AsH4n',
  images: [image('ab67706c0000da84', null)],
  items: { href: 'https://api.spotify.com/v1/playlists/3cEYpjA9oz9GiPac4AsH4n/items', total: 450 },
  name: 'Night drive 🌙 نجوم',
  owner,
  primary_color: null,
  public: false,
  snapshot_id: 'AAAAEmZvbw==',
  type: 'playlist',
  uri: 'spotify:playlist:3cEYpjA9oz9GiPac4AsH4n',
}

export const added = {
  added_at: '2024-02-29T18:04:11Z',
  added_by: { external_urls: {}, href: 'x', id: 'anna.b', type: 'user', uri: 'spotify:user:anna.b' },
  is_local: false,
  primary_color: null,
  video_thumbnail: { url: null },
}

export const localTrack = {
  album: {
    album_type: null,
    artists: [],
    available_markets: [],
    external_urls: {},
    href: null,
    id: null,
    images: [],
    name: 'Attic tapes',
    release_date: null,
    release_date_precision: null,
    type: 'album',
    uri: null,
  },
  artists: [{ external_urls: {}, href: null, id: null, name: 'Ida & the Oars', type: 'artist', uri: null }],
  available_markets: [],
  disc_number: 0,
  duration_ms: 273_000,
  explicit: false,
  external_ids: {},
  external_urls: {},
  href: null,
  id: null,
  is_local: true,
  name: 'Rain on tin',
  popularity: 0,
  preview_url: null,
  track_number: 0,
  type: 'track',
  uri: 'spotify:local:Ida+%26+the+Oars:Attic+tapes:Rain+on+tin:273',
}

export const show = {
  id: '38bS44xjbVVZ3No3ByF1dJ',
  images: [image('ab6765630000ba8a', 640)],
  name: 'Room tone',
  type: 'show',
}

export const episode = {
  description: 'An hour of rooms.',
  duration_ms: 3_600_000,
  explicit: false,
  id: '512ojhOuo1ktJprKbVcKyQ',
  images: [image('ab6765630000f68d', 300)],
  is_externally_hosted: false,
  is_playable: true,
  language: 'en',
  name: 'Stairwells',
  release_date: '2025-11-02',
  release_date_precision: 'day',
  show,
  type: 'episode',
  uri: 'spotify:episode:512ojhOuo1ktJprKbVcKyQ',
}

export const savedAlbum = {
  added_at: '2025-06-01T10:00:00Z',
  album: {
    ...album,
    copyrights: [],
    external_ids: { upc: '5099902987651' },
    genres: [],
    tracks: { href: 'x', items: [], limit: 50, next: null, offset: 0, previous: null, total: 9 },
  },
}

export const savedShow = {
  added_at: '2025-06-02T10:00:00Z',
  show: {
    ...show,
    copyrights: [],
    description: 'An hour of rooms, weekly.',
    explicit: false,
    external_urls: { spotify: 'https://open.spotify.com/show/38bS44xjbVVZ3No3ByF1dJ' },
    html_description: '<p>An hour of rooms, weekly.</p>',
    is_externally_hosted: false,
    languages: ['en'],
    media_type: 'audio',
    total_episodes: 120,
    uri: 'spotify:show:38bS44xjbVVZ3No3ByF1dJ',
  },
}

export const savedEpisode = { added_at: '2025-06-03T10:00:00Z', episode }

export const followed = {
  artists: {
    cursors: { after: artist.id },
    href: 'https://api.spotify.com/v1/me/following?type=artist&limit=50',
    items: [{ ...artist, genres: [], images: [image('ab6761610000e5eb', 640)] }],
    limit: 50,
    next: 'https://api.spotify.com/v1/me/following?type=artist&after=0TnOYISbd1XYRBk9myaseg&limit=50',
    total: 71,
  },
}

export const plays = {
  cursors: { after: '1763971200123', before: '1763967600456' },
  href: 'https://api.spotify.com/v1/me/player/recently-played?limit=50',
  items: [{ context: null, played_at: '2026-11-24T08:00:00.123Z', track: track2026 }],
  limit: 50,
  next: 'https://api.spotify.com/v1/me/player/recently-played?before=1763967600456&limit=50',
}

export const profile2026 = {
  account_id: 'a7c1e0',
  display_name: 'Anna',
  external_urls: { spotify: 'https://open.spotify.com/user/anna.b' },
  href: 'https://api.spotify.com/v1/users/anna.b',
  id: 'anna.b',
  images: [
    { height: 300, url: 'https://scontent-fra5-1.xx.fbcdn.net/v/t39/p.jpg?oh=1', width: 300 },
    image('ab6775700000ee85', 64),
  ],
  type: 'user',
  uri: 'spotify:user:anna.b',
}
