import type { Catalogue } from './catalogue.ts'
import type { DemoContent, DemoEpisode, DemoLocalFile, DemoPlaylistItem, DemoTrack } from './model.ts'
import { localFiles } from './names.ts'
import { keepers, type Plan } from './playlist-plans.ts'
import { reissueOf } from './sample-reissues.ts'
import { linesOf, pick, shuffle } from './titles.ts'

type Random = () => number

/** What rows are taken from. `tracks` is everything that is to be had; `me` the id of the sample person. */
export type Stock = {
  catalogue: Catalogue
  tracks: readonly DemoTrack[]
  episodes: readonly DemoEpisode[]
  me: string
  now: number
  track: (artist: string, title: string) => DemoTrack
}

export const locals: readonly DemoLocalFile[] = linesOf(localFiles).map((row) => {
  const [artist = '', album = '', name = '', seconds] = row.split('|')
  return { kind: 'local', artist, album, name, durationMs: Number(seconds) * 1000 }
})

const gone: DemoContent = { kind: 'gone' }

/** As Spotify writes a date: to the second, in UTC. */
export const toDate = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`

/** The music in the order in which a person meets it: a few songs of one record, then a few of another. */
export const handfuls = (random: Random, stock: Stock): DemoTrack[][] =>
  shuffle(
    random,
    stock.catalogue.records.flatMap(({ tracks }) => {
      const parts: DemoTrack[][] = []
      for (let at = 0; at < tracks.length;) {
        const size = random() < 0.12 ? 16 : 1 + Math.floor(random() * 5)
        parts.push(tracks.slice(at, at + size))
        at += size
      }
      return parts
    }),
  )

/** Times from `from` to `to` (ms epoch), rising, uneven, and by day rather than by night. */
export function addingTimes(random: Random, count: number, from: number, to: number): number[] {
  let sum = 0
  const marks = Array.from(
    { length: count },
    () => (sum += random() < 0.45 ? random() * 0.01 : -Math.log(1 - random())),
  )
  const day = 86_400_000
  return marks.map((mark) => {
    const time = from + (mark / sum) * (to - from)
    return Math.min(Math.floor(time / day) * day + 7.2 * 3_600_000 + (time % day) * 0.68, to)
  })
}

const suits = (from: string | undefined, language: string, kind: string): boolean => {
  if (from === undefined) return true
  if (from === '=*') return language !== 'en'
  return from.startsWith('=') ? language === from.slice(1) : from.includes(kind)
}

/** Songs for a playlist, more than it needs where there are enough: a few of one record, a few of the next. */
const fillings = (random: Random, plan: Plan, stock: Stock): DemoTrack[] => {
  const records = shuffle(
    random,
    stock.catalogue.records.filter(
      ({ performer }) => performer !== null && suits(plan.from, performer.language, performer.kind),
    ),
  )
  const withUnplayable = plan.odd?.includes('u') ?? false
  const picked = new Set<DemoTrack>()
  for (const most of [plan.size > 300 ? 5 : 2, 16])
    for (const { tracks } of records) {
      if (picked.size >= plan.size) return [...picked]
      const some = shuffle(random, tracks).slice(0, 1 + Math.floor(random() * most))
      for (const track of some) if (track.playable || withUnplayable) picked.add(track)
    }
  return [...picked]
}

/** The rows of a playlist as planned, oddities and all. */
export function createRows(random: Random, plan: Plan, stock: Stock): DemoPlaylistItem[] {
  const odd = plan.odd ?? ''
  const queue = fillings(random, plan, stock)
  const rows: DemoContent[] = []
  while (rows.length < plan.size) rows.push(nextContent(random, odd, queue, rows, stock))
  const times = addingTimes(random, rows.length, Date.UTC(plan.since ?? 2019, 2, 3), stock.now - 3 * 86_400_000)
  return rows.map((content, index) => ({
    content,
    ...createAdding(random, plan, stock, times[index] ?? stock.now, index),
  }))
}

const nextContent = (
  random: Random,
  odd: string,
  queue: DemoTrack[],
  rows: readonly DemoContent[],
  stock: Stock,
): DemoContent => {
  const at = rows.length
  if (odd.includes('E')) return stock.episodes[(at * 7) % stock.episodes.length] ?? gone
  if (odd.includes('L') && at % 5 < 2 && at / 5 < 6) return locals[at % locals.length] ?? gone
  if (odd.includes('l') && at % 23 === 7) return pick(random, locals)
  if (odd.includes('g') && at % 29 === 11) return gone
  if (odd.includes('e') && at % 37 === 19) return pick(random, stock.episodes)
  if (odd.includes('d') && at % 31 === 30) return rows[Math.floor(random() * at)] ?? gone
  if (odd.includes('r') && at % 41 === 40) return reissueOfOneOf(rows)
  return queue.shift() ?? pick(random, stock.tracks)
}

/** A song that the list has already, from another record. */
const reissueOfOneOf = (rows: readonly DemoContent[]): DemoContent => {
  const tracks = rows.filter((content) => content.kind === 'track')
  const track = tracks[(rows.length * 13) % Math.max(tracks.length, 1)]
  return track === undefined ? gone : reissueOf(track)
}

const createAdding = (
  random: Random,
  plan: Plan,
  stock: Stock,
  time: number,
  index: number,
): Omit<DemoPlaylistItem, 'content'> => {
  const owner = plan.by === undefined ? stock.me : keepers[plan.by].id
  const company = [stock.me, stock.me, keepers.oddvar.id, keepers.saoirse.id, keepers.jun.id]
  const adder = plan.together ? (index === 0 ? owner : pick(random, company)) : owner
  if (plan.odd?.includes('T')) {
    if (index < 20) return { addedAt: null, addedBy: index % 2 === 0 ? null : '' }
    if (index < 44) return { addedAt: '1970-01-01T00:00:00Z', addedBy: index % 5 === 0 ? '' : adder }
  }
  const isOdd = plan.odd?.includes('t') ?? false
  return { addedAt: toDate(time), addedBy: isOdd && index % 17 === 5 ? null : isOdd && index % 17 === 12 ? '' : adder }
}
