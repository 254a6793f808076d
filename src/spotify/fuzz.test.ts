import { expect, test } from 'vitest'
import { toOutcome } from './answer.ts'
import { toSavedAlbum } from './album.ts'
import { toArtist } from './artist.ts'
import { SpotifyError } from './errors.ts'
import { toFollowedPage } from './following.ts'
import { toEpisodeItem } from './item.ts'
import { toPage } from './page.ts'
import { payloads } from './payloads.ts'
import { toPlaylistItem, type PlaylistItem } from './playlist-items.ts'
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
  trackGrandfathered,
} from './samples.ts'
import { toSavedShow } from './show.ts'
import { toPlayable } from './track.ts'

const rounds = 10_000

/** mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const page = (items: readonly unknown[]) => ({
  ...{ href: 'https://api.spotify.com/v1/x', items, limit: 50, next: null, offset: 0, previous: null },
  total: items.length,
})

const rowsOf = (wire: unknown): readonly unknown[] => toPage(wire, { offset: 0, limit: 50 }).rows

const isPlayable = ({ content }: PlaylistItem): boolean =>
  ['track', 'episode', 'local', 'unavailable'].includes(content.kind)

/** How many rows there are, each in its place and as it should be. */
function countRows<Row extends { position: number; fold: string }>(
  wire: unknown,
  toRow: (wire: unknown, position: number) => Row,
  isAsItShould: (row: Row) => boolean,
): number {
  const rows = rowsOf(wire).map(toRow)
  const isRight = (row: Row, index: number) => row.position === index && foldLines.has(lines(row)) && isAsItShould(row)
  if (!rows.every(isRight)) throw new Error('A row is out of its place')
  return rows.length
}

// Three lines to sort by, or nothing to read.
const foldLines = new Set([0, 3])
const lines = ({ fold }: { fold: string }): number => (fold === '' ? 0 : fold.split('\n').length)

/** What is asked of Spotify, an answer to it, and what is made of that: null where it has no rows, else how many. */
const readings: readonly {
  answer: unknown
  read: (wire: unknown) => number | null
  itemsOf?: (wire: unknown) => unknown
}[] = [
  { answer: profile2026, read: (wire) => (toProfile(wire).id === '' ? 0 : null) },
  {
    answer: page([{ ...artist, images: [] }, artist, null]),
    read: (wire) => rowsOf(wire).map(toArtist).length,
  },
  {
    answer: page([track2026, trackGrandfathered, null]),
    read: (wire) => rowsOf(wire).map((row) => toPlayable(row).kind).length,
  },
  { answer: plays, read: (wire) => toPlays(wire).length },
  {
    answer: page([playlist2026, null, { ...playlist2026, images: null, tracks: { total: 3 } }]),
    read: (wire) => rowsOf(wire).map(toPlaylist).length,
  },
  { answer: playlist2026, read: (wire) => (toPlaylist(wire)?.id === '' ? 0 : null) },
  {
    answer: page([
      { ...added, item: track2026 },
      { ...added, item: trackGrandfathered, track: trackGrandfathered },
      { ...added, is_local: true, item: localTrack },
      { ...added, item: episode },
      { ...added, item: null },
      null,
    ]),
    read: (wire) => countRows(wire, toPlaylistItem, isPlayable),
  },
  {
    answer: page([{ added_at: added.added_at, track: track2026 }, { added_at: null, track: trackGrandfathered }, null]),
    read: (wire) => countRows(wire, toPlaylistItem, isPlayable),
  },
  {
    answer: page([
      savedAlbum,
      { ...savedAlbum, added_at: null },
      { added_at: '2025-06-01T10:00:00Z', album: null },
      null,
    ]),
    read: (wire) =>
      countRows(wire, toSavedAlbum, ({ album }) =>
        ['album', 'single', 'compilation', 'other', 'unavailable'].includes(album.kind),
      ),
  },
  {
    answer: page([savedShow, { ...savedShow, show: null }, null]),
    read: (wire) => countRows(wire, toSavedShow, ({ show }) => ['show', 'unavailable'].includes(show.kind)),
  },
  {
    answer: page([savedEpisode, { ...savedEpisode, episode: null }, null]),
    read: (wire) => countRows(wire, toEpisodeItem, isPlayable),
  },
  {
    answer: { artists: { ...followed.artists, items: [...followed.artists.items, artist, null] } },
    read: (wire) => toFollowedPage(wire, { after: null }).artists.length,
    itemsOf: (wire) => itemsOf((wire as { artists: unknown }).artists),
  },
]

type Tree = Record<string, unknown> | unknown[]

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Every object and array in it, itself first. */
const treesIn = (value: unknown): Tree[] => (isTree(value) ? [value, ...Object.values(value).flatMap(treesIn)] : [])

const deep = (depth: number): unknown => (depth === 0 ? 'bottom' : { items: [deep(depth - 1)] })

/** A number as JSON can say it; `undefined` stands for a key that is gone. */
const oddities: readonly (() => unknown)[] = [
  ...[undefined, null, true, false, 0, -1, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER + 2, '', ' ', '0', 'null'].map(
    (value) => () => value,
  ),
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => deep(60),
  () => Array.from({ length: 70 }, () => null),
  () => JSON.parse('{"__proto__":{"total":1,"items":[]},"constructor":null}') as unknown,
]

/** As `JSON.parse` would: `__proto__` is a key like any other. */
const set = (tree: object, key: string, value: unknown): void =>
  void Object.defineProperty(tree, key, { value, enumerable: true, configurable: true, writable: true })

function mutate(answer: unknown, random: () => number): unknown {
  const pick = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(random() * values.length)]
  const holder = { answer: structuredClone(answer) }
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const tree = pick(treesIn(holder)) ?? holder
    const key = pick(Object.keys(tree))
    if (key === undefined) continue
    const odd = random() < 0.4 ? pick(payloads) : pick(oddities)?.()
    if (Array.isArray(tree)) tree.splice(Number(key), 1, ...(odd === undefined ? [] : [odd]))
    else if (odd === undefined) Reflect.deleteProperty(tree, key)
    else set(tree, random() < 0.1 ? (pick(payloads) ?? key) : key, odd)
  }
  return holder.answer
}

const itemsOf = (wire: unknown): unknown => (isTree(wire) && !Array.isArray(wire) ? wire['items'] : undefined)

test(
  `${rounds.toLocaleString('en')} answers that are wrong somewhere: no surprise escapes, and no row vanishes`,
  { timeout: 60_000 },
  () => {
    const random = randomOf(20_261_124)
    const kinds = new Set<string>()
    let readable = 0
    for (let round = 0; round < rounds; round++) {
      const { answer, read, ...reading } = readings[round % readings.length]!
      const wire = mutate(answer, random)
      try {
        const rows = read(wire)
        readable++
        const items = (reading.itemsOf ?? itemsOf)(wire)
        if (rows !== null && rows !== (items as unknown[]).length) throw new Error('A row has vanished')
      } catch (error) {
        if (!(error instanceof SpotifyError))
          throw new Error(`round ${round}: ${JSON.stringify(wire)}`, { cause: error })
        kinds.add(error.failure.kind)
      }
    }
    expect([...kinds].sort()).toEqual(['incomplete', 'unreadable'])
    // A mutation that made everything unreadable would prove nothing.
    expect(readable).toBeGreaterThan(rounds * 0.7)
    expect(readable).toBeLessThan(rounds)
    expect(Object.keys(Object.prototype)).toEqual([])
  },
)

test('texts that are cut off or garbled are unreadable, or read as what they say, and never a surprise', () => {
  const random = randomOf(1124)
  for (let round = 0; round < 2_000; round++) {
    const text = JSON.stringify(readings[round % readings.length]!.answer)
    const at = Math.floor(random() * text.length)
    const odd = payloads[Math.floor(random() * payloads.length)]!
    const garbled = round % 2 === 0 ? text.slice(0, at) : text.slice(0, at) + odd + text.slice(at)
    const outcome = toOutcome({ status: 200, text: garbled, retryAfter: null }, [], 0)
    if (outcome.kind === 'done') expect(outcome.body === null || JSON.parse(garbled) !== undefined).toBe(true)
    else expect(outcome).toMatchObject({ failure: { kind: 'unreadable' } })
  }
})
