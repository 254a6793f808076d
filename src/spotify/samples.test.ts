import { expect, test } from 'vitest'
import { toSavedAlbum } from './album.ts'
import { toArtist } from './artist.ts'
import { toFollowedPage } from './following.ts'
import { toEpisodeItem } from './item.ts'
import { toPage } from './page.ts'
import { toPlaylistItem } from './playlist-items.ts'
import { toPlaylist } from './playlist.ts'
import { toProfile } from './profile.ts'
import { toPlays } from './recent.ts'
import {
  added,
  album,
  artist,
  episode,
  followed,
  image,
  localTrack,
  owner,
  playlist2026,
  plays,
  profile2026,
  savedAlbum,
  savedEpisode,
  savedShow,
  show,
  track2026,
  trackGrandfathered,
} from './samples.ts'
import { toSavedShow } from './show.ts'
import { toPlayable } from './track.ts'

const harbour = {
  kind: 'track',
  id: '11dFghVXANMlKmJXsNCbNl',
  name: 'Harbour at Six',
  album: { name: 'Low Tide', releaseDate: '1981', pictures: [{ width: 640 }, { width: 300 }, { width: 64 }] },
  isrc: 'GBAYE8100123',
  available: true,
}

test('the profile of 2026', () => {
  expect(toProfile(profile2026)).toMatchObject({
    id: 'anna.b',
    accountId: 'a7c1e0',
    name: 'Anna',
    pictures: { length: 2 },
  })
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
  expect(toPlaylistItem({ ...added, is_local: true, item: localTrack }, 0).content).toEqual({
    kind: 'local',
    uri: 'spotify:local:Ida+%26+the+Oars:Attic+tapes:Rain+on+tin:273',
    name: 'Rain on tin',
    artists: [{ id: null, name: 'Ida & the Oars' }],
    album: 'Attic tapes',
    durationMs: 273_000,
  })
})

test('a row with an episode, as `additional_types` brings it', () => {
  expect(toPlaylistItem({ ...added, item: episode }, 0).content).toMatchObject({
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

test('a liked song still says `track`, and nobody has added it', () => {
  expect(toPlaylistItem({ added_at: '2025-05-01T10:00:00Z', track: track2026 }, 3)).toMatchObject({
    position: 3,
    addedAt: '2025-05-01T10:00:00Z',
    addedBy: null,
    content: harbour,
  })
})

test('a saved album, and one for a client from before 2026', () => {
  const expected = {
    position: 2,
    addedAt: '2025-06-01T10:00:00Z',
    album: {
      kind: 'album',
      id: '2up3OPMp9Tb4dAKM2erWXQ',
      uri: 'spotify:album:2up3OPMp9Tb4dAKM2erWXQ',
      name: 'Low Tide',
      artists: [{ id: artist.id, name: 'Marble Choir' }],
      releaseDate: '1981',
      totalTracks: 9,
      pictures: [{ width: 640 }, { width: 300 }, { width: 64 }],
    },
    fold: 'low tide\nmarble choir\n',
  }
  expect(toSavedAlbum(savedAlbum, 2)).toMatchObject(expected)
  const old = { ...savedAlbum.album, available_markets: ['DE'], label: 'Pier', popularity: 12 }
  expect(toSavedAlbum({ ...savedAlbum, album: old }, 2)).toMatchObject(expected)
})

test('a saved show', () => {
  expect(toSavedShow(savedShow, 0)).toEqual({
    position: 0,
    addedAt: '2025-06-02T10:00:00Z',
    show: {
      kind: 'show',
      id: '38bS44xjbVVZ3No3ByF1dJ',
      uri: 'spotify:show:38bS44xjbVVZ3No3ByF1dJ',
      name: 'Room tone',
      totalEpisodes: 120,
      pictures: [{ url: 'https://i.scdn.co/image/ab6765630000ba8a', width: 640, height: 640 }],
    },
    fold: 'room tone\n\n',
  })
})

test('a saved episode', () => {
  expect(toEpisodeItem(savedEpisode, 0)).toMatchObject({
    addedAt: '2025-06-03T10:00:00Z',
    content: { kind: 'episode', name: 'Stairwells', show: { name: 'Room tone' } },
    fold: 'stairwells\nroom tone\nroom tone',
  })
})

test('a page of the artists that are followed, and the last one', () => {
  const { artists, ...rest } = toFollowedPage(followed, { after: null })
  expect(rest).toEqual({ total: 71, after: artist.id })
  expect(artists).toMatchObject([{ id: artist.id, name: 'Marble Choir', pictures: [{ width: 640 }] }])
  const last = { artists: { ...followed.artists, next: null, cursors: { after: null } } }
  expect(toFollowedPage(last, { after: 'x' }).after).toBeNull()
})

test('recently played still says `track`; the page after the last is empty', () => {
  expect(toPlays(plays)).toMatchObject([{ playedAt: '2026-11-24T08:00:00.123Z', content: harbour }])
  expect(toPlays({ ...plays, items: [], next: null, cursors: null })).toEqual([])
})
