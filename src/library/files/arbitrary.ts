// Libraries as they could come from Spotify, for tests alone.
import fc from 'fast-check'
import { toSavedAlbum } from '#spotify/album.ts'
import { toArtist } from '#spotify/artist.ts'
import { toPlaylistItem, type PlaylistItem } from '#spotify/item.ts'
import { payloads } from '#spotify/payloads.ts'
import { toSavedShow } from '#spotify/show.ts'
import type { TopRange } from '#spotify/top.ts'
import type { ArtistRow } from '#library/shelf.ts'
import type { FileGap, FilePlaylist, LibraryDocument, Rows } from './document.ts'
import { toArtistRow } from './json-rows.ts'

const beginnings = [...Array.from(`=+-@＝＋－＠'"\t\r\n\0,; `), "''=", '\r\n', '", "', '\ufeff']

/** Any text, and more often than chance would have it one that a table or a spreadsheet stumbles over. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom(...beginnings), fc.string()).map((parts) => parts.join('')),
  fc.constantFrom(...payloads.filter((text) => text.length < 1000)),
)

const id = fc.stringMatching(/^[0-9A-Za-z]{22}$/)
const idOrNull = fc.option(id)
const number = fc.option(fc.nat(), { freq: 3 })
const date = fc.constantFrom(null, '1981', '1981-12', '1981-12-15')
const addedAt = fc.option(fc.constantFrom('2019-02-03T10:11:12Z', '1970-01-01T00:00:00Z'))
const image = fc.record({ url: id.map((hash) => `https://i.scdn.co/image/${hash}`), width: number, height: number })
const images = fc.array(image, { maxLength: 3 })

const artists = (name: fc.Arbitrary<string>) => fc.array(fc.record({ id: idOrNull, name }), { maxLength: 3 })

const album = (name: fc.Arbitrary<string>) =>
  fc.record({ id: idOrNull, name: anyText, artists: artists(name), release_date: date, images })

const common = { name: anyText, duration_ms: number, explicit: fc.boolean(), is_playable: fc.boolean() }

const track = (name: fc.Arbitrary<string>) =>
  id.chain((id) =>
    fc.record({
      ...{ type: fc.constant('track'), id: fc.constant(id), uri: fc.constant(`spotify:track:${id}`), ...common },
      ...{ artists: artists(name), album: album(name), disc_number: number, track_number: number },
      external_ids: fc.record({ isrc: fc.option(fc.stringMatching(/^[A-Z]{5}\d{7}$/)) }),
    }),
  )

const episode = id.chain((id) =>
  fc.record({
    ...{ type: fc.constant('episode'), id: fc.constant(id), uri: fc.constant(`spotify:episode:${id}`), ...common },
    ...{ show: fc.record({ id: idOrNull, name: anyText }), release_date: date, images },
  }),
)

const local = fc.record({
  ...{ type: fc.constant('track'), is_local: fc.constant(true), name: anyText, duration_ms: number },
  uri: anyText.map((name) => `spotify:local:${name}`),
  artists: fc.array(fc.record({ id: fc.constant(null), name: anyText }), { maxLength: 1 }),
  album: fc.record({ name: anyText }),
})

/** A row of each type. `name`: what the names of artists are. */
export const anyItem = (name = anyText): fc.Arbitrary<PlaylistItem> =>
  fc
    .record({
      added_at: addedAt,
      added_by: fc.option(fc.record({ id: fc.oneof(id, anyText) })),
      item: fc.oneof(track(name), episode, local, fc.constant(null)),
    })
    .map((wire) => toPlaylistItem(wire, 0))

const anyAlbum = fc
  .record({
    added_at: addedAt,
    album: fc.option(
      fc
        .tuple(album(anyText), fc.constantFrom('album', 'single', 'compilation', 'other'), number, id)
        .map(([wire, album_type, total_tracks, id]) => ({ ...wire, id, album_type, total_tracks })),
    ),
  })
  .map((wire) => toSavedAlbum(wire, 0))

const anyShow = fc
  .record({ added_at: addedAt, show: fc.option(fc.record({ id, name: anyText, total_episodes: number, images })) })
  .map((wire) => toSavedShow(wire, 0))

const anyArtist: fc.Arbitrary<ArtistRow> = fc
  .record({ id, name: anyText, images })
  .map((wire) => ({ ...toArtistRow({ type: 'artist', ...wire }, 0), artist: toArtist(wire) }))

/** Rows in their places, holes among them. */
export const rowsOf = <Row extends { position: number }>(row: fc.Arbitrary<Row>): fc.Arbitrary<Rows<Row>> =>
  fc
    .array(fc.option(row, { nil: undefined, freq: 9 }), { maxLength: 5 })
    .map((rows) => rows.map((row, position) => (row === undefined ? undefined : { ...row, position })))

export const anyAlbums = rowsOf(anyAlbum)
export const anyShows = rowsOf(anyShow)
export const anyArtists = rowsOf(anyArtist)

const person = fc.option(fc.record({ id: anyText, name: fc.option(anyText.filter((name) => name !== '')) }))

const anyPlaylist: fc.Arbitrary<FilePlaylist> = fc.record({
  ...{ id, uri: id.map((id) => `spotify:playlist:${id}`), name: anyText, description: anyText, owner: person },
  ...{ public: fc.option(fc.boolean()), collaborative: fc.boolean(), snapshotId: anyText },
  image: fc.option(image.map(({ url }) => url)),
  items: rowsOf(anyItem()),
})

const anyGap: fc.Arbitrary<FileGap> = fc.record({
  ...{ id, name: anyText, status: fc.constantFrom('partial', 'withheld', 'failed') },
  reason: fc.option(anyText.filter((reason) => reason !== '')),
})

const ranges: readonly TopRange[] = ['short_term', 'medium_term', 'long_term']

const byRange = <Row>(rows: fc.Arbitrary<Rows<Row>>) =>
  fc
    .tuple(...ranges.map((range) => fc.option(rows.map((rows) => [range, rows] as const))))
    .map((found) => new Map(found.filter((entry) => entry !== null)))

export const anyDocument: fc.Arbitrary<LibraryDocument> = fc.record({
  ...{ exportedAt: fc.option(fc.constant('2026-11-27T00:00:00.000Z')), account: person },
  playlists: fc.array(anyPlaylist, { maxLength: 3 }),
  ...{ liked: fc.option(rowsOf(anyItem())), albums: fc.option(anyAlbums), shows: fc.option(anyShows) },
  ...{ episodes: fc.option(rowsOf(anyItem())), following: fc.option(anyArtists) },
  ...{ topArtists: byRange(anyArtists), topTracks: byRange(rowsOf(anyItem())) },
  gaps: fc.array(anyGap, { maxLength: 3 }),
})
