import type { Performer } from './catalogue.ts'
import type { DemoArtist, DemoLibrary, DemoLiked, DemoPlay, DemoTrack } from './model.ts'
import { addingTimes, type Stock, toDate } from './sample-rows.ts'
import { pick, shuffle } from './titles.ts'

type Random = () => number
type Tops = Pick<DemoLibrary, 'topArtists' | 'topTracks'>

/** Loved best over six months, best first. */
const loved = [
  ...[
    'Marguerite Okonjola',
    'Ilka Brandvold',
    'The Slow Surveyors',
    'Tomás Arrigo Quartet',
    'Quiet Machinery',
    'Velvet Ordnance',
  ],
  ...['Halden & Frye', 'Paper Lantern Union', 'Nocturne Depot', 'Pernille Vantør', 'Juniper Coil'],
]

const lovedTracks = (stock: Stock): DemoTrack[] => [
  stock.track('Ilka Brandvold', 'Night Bus to Harrowmere'),
  stock.track('The Slow Surveyors', 'Cartography for Beginners'),
  stock.track('Velvet Ordnance', 'Salt on the Stair'),
  stock.track('Marguerite Okonjola', 'What the Tide Kept'),
  stock.track('Halden & Frye', 'Ferrymen, Sunday'),
  stock.track('Quiet Machinery', 'Plywood Cathedral'),
  stock.track('Tomás Arrigo Quartet', 'Half a Mile of Lilac'),
  stock.track('Paper Lantern Union', 'You Left the Kettle On'),
  stock.track('Ilka Brandvold', 'Semaphore Waltz'),
  stock.track('Nocturne Depot', 'Nocturne Depot'),
]

/** Everyone the person likes, best first. */
export function createTaste(random: Random, stock: Stock): Performer[] {
  const place = ({ artist }: Performer): number => {
    const at = loved.indexOf(artist.name)
    return at < 0 ? loved.length : at
  }
  const mixed = shuffle(random, stock.catalogue.performers)
  return mixed.toSorted((a, b) => place(a) - place(b)).slice(0, 72)
}

/** The same order, but that some rose and some fell: the further down, the further. */
const stirred = <Item>(random: Random, items: readonly Item[], force: number): Item[] =>
  items
    .map((item, index) => ({ item, place: index + random() * (force + index * 0.5) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)

export function createTops(random: Random, stock: Stock, taste: readonly Performer[]): Tops {
  const artists: DemoArtist[] = taste.map(({ artist }) => artist)
  const first = lovedTracks(stock)
  const others = taste.flatMap((performer, index) =>
    shuffle(random, tracksOf(stock, performer)).slice(0, index < 20 ? 3 : 1),
  )
  const tracks = [
    ...first,
    ...shuffle(
      random,
      others.filter((track) => !first.includes(track) && track.playable),
    ),
  ]
  // Over the longest time Spotify names more than fit on one page.
  const inRanges = <Item>(items: readonly Item[]) => ({
    short_term: stirred(random, items, 9).slice(0, 50),
    medium_term: items.slice(0, 50),
    long_term: stirred(random, items, 22).slice(0, 120),
  })
  return { topArtists: inRanges(artists), topTracks: inRanges(tracks) }
}

const tracksOf = (stock: Stock, performer: Performer): DemoTrack[] =>
  stock.catalogue.records.filter((record) => record.performer === performer).flatMap(({ tracks }) => tracks)

/** Some six hundred songs, the latest first, more of them by those the person likes. */
export function createLiked(random: Random, stock: Stock, taste: readonly Performer[]): DemoLiked[] {
  const own = shuffle(
    random,
    taste.flatMap((performer) => tracksOf(stock, performer)),
  ).slice(0, 430)
  const songs = shuffle(random, [
    ...new Set([...lovedTracks(stock), ...own, ...shuffle(random, stock.tracks).slice(0, 185)]),
  ])
  const times = addingTimes(random, songs.length, Date.UTC(2016, 4, 20), stock.now - 5 * 3_600_000)
  return songs.map((track, index) => ({ track, addedAt: toDate(times[index] ?? stock.now) })).reverse()
}

/** The last fifty plays, the latest first: a few songs on end, a pause of hours, and one song again and again. */
export function createPlays(random: Random, stock: Stock, taste: readonly Performer[]): DemoPlay[] {
  const minute = 60_000
  const tide = stock.track('Marguerite Okonjola', 'What the Tide Kept')
  const summer = stock.track('Juniper Coil', 'Lowercase Summer')
  const fixed: readonly (readonly [DemoTrack, number])[] = [
    [tide, 12],
    [stock.track('Velvet Ordnance', 'Salt on the Stair'), 34],
    [stock.track('Tomás Arrigo Quartet', 'Half a Mile of Lilac'), 5],
    [stock.track('Nocturne Depot', 'Nocturne Depot'), 214],
    [summer, 720],
    [summer, 4],
    [stock.track('Quiet Machinery', 'Plywood Cathedral'), 38],
    [tide, 7],
  ]
  const favourites = taste.slice(0, 40).flatMap((performer) => shuffle(random, tracksOf(stock, performer)).slice(0, 2))
  const later: (readonly [DemoTrack, number])[] = []
  while (later.length < 42) {
    const before = later.at(-1)?.[0] ?? summer
    const track = random() < 0.1 ? before : random() < 0.15 ? pick(random, fixed)[0] : pick(random, favourites)
    later.push([track, random() < 0.16 ? 95 + random() * 640 : track.durationMs / minute])
  }
  let time = stock.now
  return [...fixed, ...later].map(([track, gap]) => {
    time -= Math.round(gap * minute) + Math.floor(random() * 900) + 17
    return { track, playedAt: new Date(time).toISOString() }
  })
}
