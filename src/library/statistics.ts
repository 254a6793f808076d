import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { ArtistRef } from '#spotify/artist.ts'
import { fold } from '#spotify/text.ts'
import type { Playable } from '#spotify/track.ts'

/** Rows in any order; undefined is not here yet. A row counts each time that it stands there. */
export type Rows = readonly (PlaylistItem | undefined)[]

/** How many rows are in each of some classes, in order, and of how many nobody knows it. Together they are all rows that are here. */
export type Histogram<Class> = { bars: readonly (Class & { count: number })[]; unknown: number }

/** One that rows name, and how many of them do. */
export type Named = {
  kind: 'artist' | 'album' | 'show'
  id: string | null
  name: string
  /** The artists of an album; '' for all else. */
  by: string
  count: number
}

/** Those named most often, the first ten; how many different ones there are; how many rows name none. */
export type Ranking = { first: readonly Named[]; different: number; unknown: number }

/** What a list is made of. Nothing here is about the person. */
export type Statistics = {
  /** Rows that are here. */
  rows: number
  /** By the first year of each. */
  decades: Histogram<{ decade: number }>
  /** `when` is `2019` or, where it all happened within two years, `2019-03`. */
  added: Histogram<{ when: string }>
  /** In minutes: `from` is in, `to` is out, and null for the rest of all that is longer. */
  lengths: Histogram<{ from: number; to: number | null }>
  /** Shows stand among them for their episodes. */
  artists: Ranking & { shows: boolean }
  albums: Ranking
  explicit: { explicit: number; other: number; unknown: number }
}

/** O(n); 50,000 rows take some tens of milliseconds. */
export const statisticsOf = (rows: Rows): Statistics => ({
  rows: rows.reduce((sum, row) => sum + (row === undefined ? 0 : 1), 0),
  decades: decadesOf(rows),
  added: addedOf(rows),
  lengths: lengthsOf(rows),
  artists: artistsOf(rows),
  albums: albumsOf(rows),
  explicit: explicitOf(rows),
})

/** `keyOf` null is unknown. */
function countBy(rows: Rows, keyOf: (row: PlaylistItem) => number | null) {
  const counts = new Map<number, number>()
  let unknown = 0
  for (const row of rows) {
    if (row === undefined) continue
    const key = keyOf(row)
    if (key === null) unknown += 1
    else counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return { counts, unknown }
}

/** A date that a label got wrong by centuries shall not stretch a plot to hundreds of empty bars. */
const mostBars = 40

/** The keys from the first to the last one, with those in between that nothing has, so that a gap is seen. */
function stretch(counts: ReadonlyMap<number, number>, step: number): number[] {
  const keys = [...counts.keys()].sort((one, other) => one - other)
  const [first = 0, last = -1] = [keys[0], keys.at(-1)]
  const length = Math.floor((last - first) / step) + 1
  return length > mostBars ? keys : Array.from({ length }, (_, place) => first + place * step)
}

/** The day from which computers count: where it stands for a day, nobody knew another. */
const nowhen = '1970-01-01'

function decadesOf(rows: Rows): Statistics['decades'] {
  const { counts, unknown } = countBy(rows, ({ content }) => {
    const released = releaseOf(content)
    return released === null || released === nowhen ? null : Math.floor(Number(released.slice(0, 4)) / 10) * 10
  })
  return { bars: stretch(counts, 10).map((decade) => ({ decade, count: counts.get(decade) ?? 0 })), unknown }
}

function releaseOf(content: Playable): string | null {
  if (content.kind === 'track') return content.album.releaseDate
  return content.kind === 'episode' ? content.releaseDate : null
}

/** A month as a number that can be counted on: twelve a year. */
function monthOf(iso: string | null): number | null {
  // Spotify dates very old additions to the beginning of 1970, which is no date.
  if (iso === null || iso.startsWith(nowhen)) return null
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? null : at.getFullYear() * 12 + at.getMonth()
}

const toMonth = (month: number): string =>
  `${toYear(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`
const toYear = (year: number): string => String(year).padStart(4, '0')

const shortSpan = 24

function addedOf(rows: Rows): Statistics['added'] {
  const { counts: byMonth, unknown } = countBy(rows, ({ addedAt }) => monthOf(addedAt))
  const months = [...byMonth.keys()]
  const [first, last] = [Math.min(...months), Math.max(...months)]
  const bars = (counts: ReadonlyMap<number, number>, toWhen: (key: number) => string) =>
    stretch(counts, 1).map((key) => ({ when: toWhen(key), count: counts.get(key) ?? 0 }))
  if (last - first < shortSpan) return { bars: bars(byMonth, toMonth), unknown }

  const byYear = new Map<number, number>()
  for (const [month, count] of byMonth) {
    const year = Math.floor(month / 12)
    byYear.set(year, (byYear.get(year) ?? 0) + count)
  }
  return { bars: bars(byYear, toYear), unknown }
}

const minute = 60_000
/** How wide the classes of lengths may be, in minutes: songs are told apart by one, episodes by more. */
const steps = [1, 5, 15, 60]
/** So many classes, and one for all that is longer. */
const classes = 10
/** What is longer than the last class is an exception as long as it is not more than this share. */
const tail = 0.1

const lengthOf = ({ content }: PlaylistItem): number | null =>
  content.kind === 'unavailable' || content.durationMs === 0 ? null : content.durationMs

function lengthsOf(rows: Rows): Statistics['lengths'] {
  const { counts, unknown } = countBy(rows, (row) => {
    const ms = lengthOf(row)
    return ms === null ? null : Math.min(Math.floor(ms / minute), classes * 60)
  })
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const longer = (step: number) =>
    [...counts].reduce((sum, [minutes, count]) => sum + (minutes >= classes * step ? count : 0), 0)
  const step = steps.find((width) => longer(width) <= known * tail) ?? 60

  const bars: number[] = []
  for (const [minutes, count] of counts) {
    const place = Math.min(Math.floor(minutes / step), classes)
    while (bars.length <= place) bars.push(0)
    bars[place] = (bars[place] ?? 0) + count
  }
  const toBar = (count: number, place: number) => ({
    from: place * step,
    to: place === classes ? null : (place + 1) * step,
    count,
  })
  return { bars: bars.map(toBar), unknown }
}

/** What a row names, as it stands in the row: 50,000 of them are counted without making one object. */
type Reference = { id: string | null; name: string; artists?: readonly ArtistRef[] }

const nobody: readonly Reference[] = []

function artistNames(content: Playable): readonly Reference[] {
  if (content.kind === 'unavailable') return nobody
  return content.kind === 'episode' ? [content.show] : content.artists
}

function albumNames(content: Playable): readonly Reference[] {
  if (content.kind === 'track') return [content.album]
  return content.kind === 'local' ? [{ id: null, name: content.album, artists: content.artists }] : nobody
}

const artistsOf = (rows: Rows): Statistics['artists'] => ({
  ...rank(rows, 'artist', artistNames),
  shows: rows.some((row) => row?.content.kind === 'episode'),
})
const albumsOf = (rows: Rows): Statistics['albums'] => rank(rows, 'album', albumNames)

const makers = ({ artists = [] }: Reference): string => artists.map(({ name }) => name).join(', ')

/** What has no id is known by its name alone. */
const keyOf = (of: Reference): string => of.id ?? `${of.name}\n${makers(of)}`

type Tally = { of: Reference; kind: Named['kind']; count: number; row: number }

function rank(rows: Rows, kind: 'artist' | 'album', namesOf: (content: Playable) => readonly Reference[]): Ranking {
  const all = new Map<string, Tally>()
  let unknown = 0
  let place = 0
  for (const row of rows) {
    if (row === undefined) continue
    place += 1
    let isNamed = false
    for (const of of namesOf(row.content)) {
      if (of.name === '') continue
      isNamed = true
      const key = keyOf(of)
      const known = all.get(key)
      if (known === undefined)
        all.set(key, { of, kind: row.content.kind === 'episode' ? 'show' : kind, count: 1, row: place })
      // Whoever stands in a row twice counts in it once.
      else if (known.row !== place) {
        known.count += 1
        known.row = place
      }
    }
    if (!isNamed) unknown += 1
  }
  return { first: firstOf(all.values()).map(toNamed), different: all.size, unknown }
}

const toNamed = ({ of, kind, count }: Tally): Named => ({ kind, id: of.id, name: of.name, by: makers(of), count })

const most = 10

/** Those named most often and, of those named as often, the first ones of the alphabet. The rest is not sorted. */
function firstOf(all: Iterable<Tally>): Tally[] {
  const first: Ranked[] = []
  for (const tally of all) {
    const last = first[most - 1]
    if (last !== undefined && tally.count < last.tally.count) continue
    const one = { tally, text: fold(tally.of.name) }
    const place = first.findIndex((other) => goesBefore(one, other))
    first.splice(place === -1 ? first.length : place, 0, one)
    first.length = Math.min(first.length, most)
  }
  return first.map(({ tally }) => tally)
}

type Ranked = { tally: Tally; text: string }

const goesBefore = (one: Ranked, other: Ranked): boolean =>
  one.tally.count === other.tally.count ? one.text < other.text : one.tally.count > other.tally.count

/** Of local files, and where Spotify sent nothing, nobody knows it. */
function explicitOf(rows: Rows): Statistics['explicit'] {
  const { counts, unknown } = countBy(rows, ({ content }) =>
    content.kind === 'track' || content.kind === 'episode' ? Number(content.explicit) : null,
  )
  return { explicit: counts.get(1) ?? 0, other: counts.get(0) ?? 0, unknown }
}
