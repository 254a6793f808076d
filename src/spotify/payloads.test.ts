import { describe, expect, test } from 'vitest'
import { toSavedAlbum } from './album.ts'
import { toArtist } from './artist.ts'
import { toFollowedPage } from './following.ts'
import { toEpisodeItem } from './item.ts'
import { isSpotifyId, openUrl } from './links.ts'
import { hostileAddresses, payloads } from './payloads.ts'
import { toPlaylistItem } from './playlist-items.ts'
import { toPlaylist } from './playlist.ts'
import { toProfile } from './profile.ts'
import { toPlays } from './recent.ts'
import {
  added,
  artist,
  episode,
  followed,
  localTrack,
  playlist2026,
  plays,
  profile2026,
  savedAlbum,
  savedEpisode,
  savedShow,
  track2026,
} from './samples.ts'
import { toSavedShow } from './show.ts'
import { decodeEntities } from './text.ts'

const kinds = ['track', 'album', 'artist', 'playlist', 'episode', 'show', 'user'] as const

test('there are sixty payloads and more, none twice', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(60)
  expect(new Set(payloads).size).toBe(payloads.length)
})

describe.each(payloads.map((payload) => [JSON.stringify(payload).slice(0, 50), payload] as const))('%s', (_, text) => {
  test('stays as it is in every field of text', () => {
    const pictures = [{ url: text, width: 300, height: 300 }]
    const hostileArtist = { ...artist, name: text, images: pictures }
    const track = {
      ...track2026,
      name: text,
      artists: [hostileArtist],
      album: { ...track2026.album, name: text, artists: [hostileArtist], images: pictures },
    }
    expect(toProfile({ ...profile2026, display_name: text, account_id: text, images: pictures })).toEqual({
      id: profile2026.id,
      accountId: text,
      name: text,
      pictures: [],
    })
    expect(toArtist(hostileArtist)).toEqual({ id: artist.id, name: text, pictures: [] })
    const list = {
      ...playlist2026,
      name: text,
      description: text,
      snapshot_id: text,
      owner: { ...playlist2026.owner, display_name: text },
      images: pictures,
    }
    expect(toPlaylist(list)).toMatchObject({
      name: text,
      description: decodeEntities(text),
      owner: { name: text },
      snapshotId: text,
      pictures: [],
    })
    expect(toPlaylistItem({ ...added, item: track }, 0).content).toMatchObject({
      kind: 'track',
      name: text,
      artists: [{ name: text }],
      album: { name: text, artists: [{ name: text }], pictures: [] },
    })
    const show = { ...episode.show, name: text, images: pictures }
    expect(
      toPlaylistItem({ ...added, item: { ...episode, name: text, show, images: pictures } }, 0).content,
    ).toMatchObject({ kind: 'episode', name: text, show: { name: text }, pictures: [] })
    const local = {
      ...localTrack,
      name: text,
      artists: [{ ...localTrack.artists[0], name: text }],
      album: { ...localTrack.album, name: text },
    }
    expect(toPlaylistItem({ ...added, is_local: true, item: local }, 0).content).toMatchObject({
      kind: 'local',
      name: text,
      artists: [{ name: text }],
      album: text,
    })
    expect(toPlays({ ...plays, items: [{ played_at: text, track }] })).toMatchObject([{ content: { name: text } }])
  })

  test('stays as it is in what is saved and who is followed', () => {
    const pictures = [{ url: text, width: 300, height: 300 }]
    const hostileArtist = { ...artist, name: text, images: pictures }
    const album = { ...savedAlbum.album, name: text, artists: [hostileArtist], images: pictures }
    expect(toSavedAlbum({ added_at: text, album }, 0)).toMatchObject({
      addedAt: text,
      album: { name: text, artists: [{ name: text }], pictures: [] },
    })
    const show = { ...savedShow.show, name: text, images: pictures }
    expect(toSavedShow({ added_at: text, show }, 0)).toMatchObject({
      addedAt: text,
      show: { name: text, pictures: [] },
    })
    const hostileEpisode = { ...episode, name: text, show, images: pictures }
    expect(toEpisodeItem({ added_at: text, episode: hostileEpisode }, 0)).toMatchObject({
      addedAt: text,
      content: { kind: 'episode', name: text, show: { name: text }, pictures: [] },
    })
    const page = { artists: { ...followed.artists, cursors: { after: text }, items: [hostileArtist] } }
    expect(toFollowedPage(page, { after: null })).toEqual({
      total: 71,
      artists: [{ id: artist.id, name: text, pictures: [] }],
      after: text,
    })
  })

  test('costs no row of what is saved, whatever field it is in', () => {
    const odd = { id: text, uri: text, album_type: text, artists: text, release_date: text, total_tracks: text }
    expect(toSavedAlbum({ added_at: text, album: { ...savedAlbum.album, ...odd, images: text } }, 7)).toMatchObject({
      position: 7,
      album: {
        kind: 'other',
        id: text,
        uri: text,
        name: 'Low Tide',
        artists: [],
        releaseDate: null,
        totalTracks: null,
      },
    })
    const oddShow = { ...savedShow.show, id: text, uri: text, total_episodes: text, images: text }
    expect(toSavedShow({ added_at: text, show: oddShow }, 7)).toMatchObject({
      position: 7,
      show: { id: text, uri: text, name: 'Room tone', totalEpisodes: null, pictures: [] },
    })
    const oddEpisode = { ...episode, type: text, id: text, duration_ms: text, show: text, images: text }
    expect(toEpisodeItem({ ...savedEpisode, episode: oddEpisode }, 7)).toMatchObject({
      position: 7,
      content: { kind: 'episode', name: 'Stairwells', durationMs: null, show: { id: null, name: '' } },
    })
    const row = { added_at: text, track: { ...track2026, id: text, uri: text, album: text, is_local: text } }
    expect(toPlaylistItem(row, 7)).toMatchObject({ position: 7, addedAt: text, addedBy: null })
  })

  test('costs no row where something of ours is to be read, and leads nowhere', () => {
    const odd = { ...track2026, id: text, uri: text, duration_ms: text, explicit: text, artists: text, album: text }
    const row = { ...added, added_at: text, added_by: { id: text }, is_local: text, item: odd }
    expect(toPlaylistItem(row, 7)).toMatchObject({ position: 7, addedBy: text, content: { name: 'Harbour at Six' } })
    expect(toPlaylist({ ...playlist2026, id: text })?.id ?? null).toBe(isSpotifyId(text) ? text : null)
    for (const kind of kinds)
      expect(openUrl(kind, text) ?? '').toMatch(/^(https:\/\/open\.spotify\.com\/[a-z]+\/[\w.-]+)?$/)
  })
})

test('no address that wants to be followed becomes a link or a picture', () => {
  for (const address of hostileAddresses) {
    for (const kind of kinds) expect(openUrl(kind, address), address).toBeNull()
    expect(toArtist({ ...artist, images: [{ url: address, width: 1, height: 1 }] }).pictures, address).toEqual([])
  }
})

test('keys that every object has from birth do nothing when Spotify’s data brings them', () => {
  const born = JSON.parse(
    '{"__proto__":{"name":"inherited","polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"id":"x"}',
  ) as object
  expect(toArtist(born)).toEqual({ id: 'x', name: '', pictures: [] })
  expect(toPlaylistItem({ ...added, item: born }, 0).content).toMatchObject({ kind: 'track', name: '', id: 'x' })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})
