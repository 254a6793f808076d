import { expect, test } from 'vitest'
import { toArtist } from './artist.ts'
import { toPage } from './page.ts'
import { toPlaylistItem } from './playlist-items.ts'
import { toPlaylist } from './playlist.ts'
import { toProfile } from './profile.ts'
import { toPlays } from './recent.ts'
import { toPlayable } from './track.ts'

// Answers of the Web API written out by hand from what is known of its shapes: as a client of 2026 gets them, one from
// before February 2026 that is still served both names (`grandfathered`), and older ones. Names are invented.

const image = (hash: string, size: number | null) => ({
  height: size,
  url: `https://i.scdn.co/image/${hash}`,
  width: size,
})

const artist = {
  external_urls: { spotify: 'https://open.spotify.com/artist/0TnOYISbd1XYRBk9myaseg' },
  href: 'https://api.spotify.com/v1/artists/0TnOYISbd1XYRBk9myaseg',
  id: '0TnOYISbd1XYRBk9myaseg',
  name: 'Marble Choir',
  type: 'artist',
  uri: 'spotify:artist:0TnOYISbd1XYRBk9myaseg',
}

const album = {
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

const track2026 = {
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
const trackGrandfathered = { ...track2026, ...removedIn2026, album: { ...album, ...removedIn2026, is_playable: true } }

const harbour = {
  kind: 'track',
  id: '11dFghVXANMlKmJXsNCbNl',
  name: 'Harbour at Six',
  album: { name: 'Low Tide', releaseDate: '1981', pictures: [{ width: 640 }, { width: 300 }, { width: 64 }] },
  isrc: 'GBAYE8100123',
  available: true,
}

const owner = {
  display_name: 'Anna',
  external_urls: { spotify: 'https://open.spotify.com/user/anna.b' },
  href: 'https://api.spotify.com/v1/users/anna.b',
  id: 'anna.b',
  type: 'user',
  uri: 'spotify:user:anna.b',
}

const playlist2026 = {
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

test('the profile of 2026', () => {
  const me = {
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
  expect(toProfile(me)).toMatchObject({ id: 'anna.b', accountId: 'a7c1e0', name: 'Anna', pictures: { length: 2 } })
})

test('the profile from before', () => {
  const me = {
    country: 'DE',
    display_name: null,
    email: 'anna@example.org',
    explicit_content: { filter_enabled: false, filter_locked: false },
    followers: { href: null, total: 3 },
    id: '1127771',
    images: [],
    product: 'premium',
    type: 'user',
  }
  expect(toProfile(me)).toEqual({ id: '1127771', accountId: null, name: null, pictures: [] })
})

test('a page of playlists, with a null and one whose pictures are null', () => {
  const page = {
    href: 'https://api.spotify.com/v1/users/anna.b/playlists?offset=0&limit=50',
    items: [
      playlist2026,
      null,
      {
        ...playlist2026,
        id: '5ieJqeLJjjI8iJWaxeBLuK',
        images: null,
        description: null,
        items: { href: 'x', total: null },
      },
    ],
    limit: 50,
    next: null,
    offset: 0,
    previous: null,
    total: 3,
  }
  const { total, rows } = toPage(page, { offset: 0, limit: 50 })
  const [first, second, third] = rows.map(toPlaylist)
  expect(total).toBe(3)
  expect(first).toEqual({
    id: '3cEYpjA9oz9GiPac4AsH4n',
    uri: 'spotify:playlist:3cEYpjA9oz9GiPac4AsH4n',
    name: 'Night drive 🌙 نجوم',
    description: 'For the "long" way home & back. <a href="spotify:playlist:37i9">More</a>',
    owner: { id: 'anna.b', name: 'Anna' },
    public: false,
    collaborative: false,
    snapshotId: 'AAAAEmZvbw==',
    pictures: [{ url: 'https://i.scdn.co/image/ab67706c0000da84', width: null, height: null }],
    total: 450,
    readable: true,
  })
  expect(second).toBeNull()
  expect(third).toMatchObject({ pictures: [], description: '', total: null, readable: true })
})

test('a playlist of somebody else, whose items Spotify withholds', () => {
  const { items: _, ...withheld } = playlist2026
  expect(toPlaylist({ ...withheld, owner: { ...owner, display_name: null, id: 'someone' } })).toMatchObject({
    owner: { id: 'someone', name: null },
    total: null,
    readable: false,
  })
})

test('a playlist for a grandfathered client, and one from before', () => {
  const tracks = { href: 'x', items: [], limit: 100, next: null, offset: 0, previous: null, total: 12 }
  const followers = { href: null, total: 2 }
  expect(toPlaylist({ ...playlist2026, followers, tracks, items: { ...tracks } })).toMatchObject({ total: 12 })
  const { items: _, ...before } = playlist2026
  expect(toPlaylist({ ...before, followers, tracks })).toMatchObject({ total: 12, readable: true })
})

const added = {
  added_at: '2024-02-29T18:04:11Z',
  added_by: { external_urls: {}, href: 'x', id: 'anna.b', type: 'user', uri: 'spotify:user:anna.b' },
  is_local: false,
  primary_color: null,
  video_thumbnail: { url: null },
}

test('a row of a playlist in 2026', () => {
  expect(toPlaylistItem({ ...added, item: track2026 }, 449)).toMatchObject({
    position: 449,
    addedAt: '2024-02-29T18:04:11Z',
    addedBy: 'anna.b',
    content: harbour,
    fold: 'harbour at six\nmarble choir\nlow tide',
  })
})

test('a row for a grandfathered client: both names, and booleans called `track` and `episode` inside', () => {
  const inside = { ...trackGrandfathered, episode: false, track: true }
  expect(toPlaylistItem({ ...added, item: inside, track: inside }, 0).content).toMatchObject(harbour)
})

test('a row from before, which knows `track` alone', () => {
  const inside = { ...trackGrandfathered, episode: false, track: true }
  expect(toPlaylistItem({ ...added, track: inside }, 0).content).toMatchObject(harbour)
})

test('a row whose track is gone, added by nobody', () => {
  const gone = { ...added, added_at: null, added_by: { id: '', uri: 'spotify:user:' }, item: null, track: null }
  expect(toPlaylistItem(gone, 5)).toEqual({
    position: 5,
    addedAt: null,
    addedBy: null,
    content: { kind: 'unavailable' },
    fold: '',
  })
})

test('a row with a local file', () => {
  const item = {
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
  expect(toPlaylistItem({ ...added, is_local: true, item }, 0).content).toEqual({
    kind: 'local',
    uri: 'spotify:local:Ida+%26+the+Oars:Attic+tapes:Rain+on+tin:273',
    name: 'Rain on tin',
    artists: [{ id: null, name: 'Ida & the Oars' }],
    album: 'Attic tapes',
    durationMs: 273_000,
  })
})

const show = { id: '38bS44xjbVVZ3No3ByF1dJ', images: [image('ab6765630000ba8a', 640)], name: 'Room tone', type: 'show' }

test('a row with an episode, as `additional_types` brings it', () => {
  const item = {
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
  expect(toPlaylistItem({ ...added, item }, 0).content).toMatchObject({
    kind: 'episode',
    id: '512ojhOuo1ktJprKbVcKyQ',
    name: 'Stairwells',
    show: { id: '38bS44xjbVVZ3No3ByF1dJ', name: 'Room tone' },
    releaseDate: '2025-11-02',
    pictures: [{ width: 300 }],
    available: true,
  })
})

test('a row with an episode in the shape of a track', () => {
  const item = {
    ...trackGrandfathered,
    album: { ...album, album_type: 'compilation', id: show.id, name: show.name, release_date: '2025-11-02' },
    artists: [{ ...artist, id: show.id, name: 'Tone Radio' }],
    episode: true,
    external_ids: { spotify: 'http://open.spotify.com/episode/512ojhOuo1ktJprKbVcKyQ' },
    id: '512ojhOuo1ktJprKbVcKyQ',
    name: 'Stairwells',
    track: false,
    type: 'episode',
    uri: 'spotify:episode:512ojhOuo1ktJprKbVcKyQ',
  }
  expect(toPlaylistItem({ ...added, item }, 0).content).toMatchObject({
    kind: 'episode',
    show: { id: '38bS44xjbVVZ3No3ByF1dJ', name: 'Room tone' },
    releaseDate: '2025-11-02',
  })
})

test('a track that cannot be played here', () => {
  const restricted = { ...track2026, is_playable: false, restrictions: { reason: 'market' } }
  expect(toPlayable(restricted)).toMatchObject({ kind: 'track', name: 'Harbour at Six', available: false })
})

test('a top artist of 2026, and one from before', () => {
  const images = [image('ab6761610000e5eb', 640)]
  const expected = { id: artist.id, name: 'Marble Choir', pictures: [{ width: 640 }] }
  expect(toArtist({ ...artist, genres: [], images })).toMatchObject(expected)
  expect(
    toArtist({ ...artist, genres: ['drift'], images, followers: { href: null, total: 9 }, popularity: 33 }),
  ).toMatchObject(expected)
})

test('recently played still says `track`; the page after the last is empty', () => {
  const plays = {
    cursors: { after: '1763971200123', before: '1763967600456' },
    href: 'https://api.spotify.com/v1/me/player/recently-played?limit=50',
    items: [{ context: null, played_at: '2026-11-24T08:00:00.123Z', track: track2026 }],
    limit: 50,
    next: 'https://api.spotify.com/v1/me/player/recently-played?before=1763967600456&limit=50',
  }
  expect(toPlays(plays)).toMatchObject([{ playedAt: '2026-11-24T08:00:00.123Z', content: harbour }])
  expect(toPlays({ ...plays, items: [], next: null, cursors: null })).toEqual([])
})
