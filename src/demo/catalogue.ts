import { knownRecords } from './known-records.ts'
import { base62, createId, randomOf } from './ids.ts'
import { createCover, createPortrait } from './covers.ts'
import type { DemoAlbum, DemoArtist, DemoTrack } from './model.ts'
import { albumNames, artistRows, compilationNames, songs } from './names.ts'
import { registrars } from './names-world.ts'
import { createEnding, createTitle, linesOf, pick, shuffle } from './titles.ts'

type Random = () => number

export type Performer = {
  artist: DemoArtist
  language: string
  kind: string
  first: number
  last: number
  palette: number
}
/** A record and what is on it; nobody in particular made a compilation. */
export type Sleeve = { album: DemoAlbum; tracks: DemoTrack[]; performer: Performer | null }

/** All the music there is, record by record. The same every time. */
export type Catalogue = { performers: readonly Performer[]; records: readonly Sleeve[] }

const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Usual lengths by kind of music, in seconds. */
const lengths: Readonly<Record<string, readonly [number, number]>> = {
  ...{ f: [118, 305], p: [138, 252], j: [205, 690], e: [214, 485], r: [104, 342], h: [96, 228] },
  ...{ c: [74, 488], a: [170, 860], s: [168, 425] },
}
const explicitOdds: Readonly<Record<string, number>> = { h: 0.55, r: 0.1, p: 0.06, e: 0.02 }

const toSeconds = (length: string): number => {
  const [minutes = 0, seconds = 0] = length.split(':').map(Number)
  return minutes * 60 + seconds
}

export function createCatalogue(): Catalogue {
  const random = randomOf('catalogue')
  const performers = linesOf(artistRows).map((row) => toPerformer(random, row))
  const ownWords = shuffle(random, linesOf(songs, ';'))
  const names = shuffle(random, linesOf(albumNames, ';'))
  const studio: Studio = { random, performers, ownWords, names, known: linesOf(knownRecords) }
  const records = performers.flatMap((performer) => createDiscography(studio, performer))
  return { performers, records: [...records, ...createCompilations(random, records)] }
}

/** Records about which Spotify knows less than usual. */
const oddRecords: Readonly<Record<string, Partial<DemoAlbum>>> = {
  '🐌': { name: '' },
  'Hrafn Eldjárn': { releaseDate: null },
  'Rosalind Tumbler': { releaseDate: '1959' },
  'Inland Ferry': { picture: null },
}

type Studio = {
  random: Random
  performers: readonly Performer[]
  ownWords: string[]
  names: string[]
  known: readonly string[]
}

const toPerformer = (random: Random, row: string): Performer => {
  const [name = '', language = 'en', kind = 'p', first, last] = row.split('|')
  const palette = whole(random, 0, 27)
  const picture =
    name === '🐌'
      ? null
      : name === 'Marguerite Okonjola'
        ? createCover(random, { design: 'sunburst', palette: 5 })
        : createPortrait(random, name, palette)
  return {
    artist: { id: createId(random), name, picture },
    language,
    kind,
    first: Number(first),
    last: Number(last),
    palette,
  }
}

const createDiscography = (studio: Studio, performer: Performer): Sleeve[] => {
  const { random } = studio
  const used = new Set<string>()
  const count = whole(random, 6, 10)
  const made = Array.from({ length: count }, (_, index) => {
    const span = performer.last - performer.first
    const year = performer.first + Math.min(span, Math.floor(((index + random() * 0.8) * (span + 1)) / count))
    const odd = index === 0 ? oddRecords[performer.artist.name] : undefined
    return createRecord(studio, performer, used, year, odd)
  })
  const known = studio.known.filter((row) => row.startsWith(`${performer.artist.name}|`))
  return [...known.map((row) => createKnown(studio, performer, used, row)), ...made]
}

const createKnown = (studio: Studio, performer: Performer, used: Set<string>, row: string): Sleeve => {
  const [, name = '', releaseDate = '', design = '', palette, openers = ''] = row.split('|')
  const fixed = openers.split(';').map((opener) => {
    const [, title = '', length = '', mark = ''] = /^(.*) ([\d:]+)([*!]?)$/.exec(opener) ?? []
    used.add(title)
    return { name: title, durationMs: toSeconds(length) * 1000, explicit: mark === '*', playable: mark !== '!' }
  })
  const { random } = studio
  const picture = createCover(random, { design, palette: Number(palette) })
  const album = {
    id: createId(random),
    name,
    artists: [performer.artist],
    releaseDate,
    kind: 'album' as const,
    totalTracks: whole(random, 9, 12),
    picture,
  }
  return {
    album,
    tracks: createTracks(studio, performer, used, album, Number(releaseDate.slice(0, 4)), fixed),
    performer,
  }
}

const createRecord = (
  studio: Studio,
  performer: Performer,
  used: Set<string>,
  year: number,
  odd?: Partial<DemoAlbum>,
): Sleeve => {
  const { random } = studio
  const single = random() < 0.2
  const titleOf = () => createTitle(random, performer.language, performer.kind)
  const name = (performer.language === 'en' && random() < 0.45 ? studio.names.pop() : undefined) ?? titleOf()
  const palette = random() < 0.4 ? performer.palette : whole(random, 0, 27)
  const album: DemoAlbum = {
    id: createId(random),
    name,
    artists: [performer.artist],
    releaseDate: createDate(random, year),
    kind: single ? 'single' : 'album',
    totalTracks: single ? whole(random, 1, 4) : whole(random, 8, 16),
    picture: random() < 0.004 ? null : createCover(random, { name, kind: performer.kind, palette }),
    ...odd,
  }
  const opener = single || random() < 0.3 ? [{ name }] : []
  return { album, tracks: createTracks(studio, performer, used, album, year, opener), performer }
}

/** Old records are known by their year alone, some by month; one in three hundred has no date at all. */
const createDate = (random: Random, year: number): string | null => {
  const luck = random()
  if (luck < 0.003) return null
  if (year < 1990 ? luck < 0.55 : luck < 0.02) return String(year)
  const month = `${year}-${twoDigits(whole(random, 1, year === 2026 ? 9 : 12))}`
  return luck < 0.6 && year < 2000 ? month : `${month}-${twoDigits(whole(random, 1, 28))}`
}

const createTracks = (
  studio: Studio,
  performer: Performer,
  used: Set<string>,
  album: DemoAlbum,
  year: number,
  openers: readonly Partial<DemoTrack>[],
): DemoTrack[] => {
  const { random } = studio
  const label = `${registrars[performer.language] ?? 'QM'}${base62.charAt(whole(random, 10, 35))}${twoDigits(whole(random, 10, 99))}${twoDigits(year % 100)}`
  const batch = whole(random, 100, 980)
  const sides = album.totalTracks > 13 && random() < 0.15 ? 2 : 1
  const half = Math.ceil(album.totalTracks / sides)
  const lower = performer.kind === 'e' && performer.palette % 3 === 0
  return Array.from({ length: album.totalTracks }, (_, index) => {
    const opener = openers[index]
    const title = opener?.name ?? createOwnTitle(studio, performer, used, year)
    const guest = performer.kind !== 'c' && random() < 0.07 ? pick(random, studio.performers) : performer
    const shared = guest !== performer && opener === undefined
    const track: DemoTrack = {
      kind: 'track',
      id: createId(random),
      name:
        (lower ? title.toLowerCase() : title) +
        (shared && random() < 0.5 && performer.language === 'en' ? ` (feat. ${guest.artist.name})` : ''),
      artists: shared ? [performer.artist, guest.artist] : album.artists,
      album,
      durationMs: createLength(random, performer.kind),
      explicit: random() < (explicitOdds[performer.kind] ?? 0.002),
      isrc: random() < 0.985 ? label + String(batch * 100 + index).padStart(5, '0') : null,
      discNumber: index < half ? 1 : 2,
      trackNumber: (index % half) + 1,
      playable: random() > 0.012,
    }
    return opener === undefined ? track : { ...track, ...opener }
  })
}

const createOwnTitle = (studio: Studio, performer: Performer, used: Set<string>, year: number): string => {
  const { random } = studio
  const isSung = performer.language === 'en' && 'fprsh'.includes(performer.kind)
  const witty = isSung && random() < 0.028 ? studio.ownWords.pop() : undefined
  let title = witty ?? createTitle(random, performer.language, performer.kind)
  for (let attempt = 0; used.has(title) && attempt < 12; attempt += 1)
    title = createTitle(random, performer.language, performer.kind)
  if (used.has(title)) title += ` ${['II', 'III', 'IV', 'V', 'VI', 'VII'][whole(random, 0, 5)] ?? 'II'}`
  used.add(title)
  return title + createEnding(random, year)
}

const createLength = (random: Random, kind: string): number => {
  const [least, most] = lengths[kind] ?? [150, 260]
  const middle = (random() + random()) / 2
  const stretch = kind === 'a' && random() < 0.05 ? 2.6 : random() < 0.02 ? 0.3 : 1
  return Math.round((least + middle * (most - least)) * stretch * 1000) + whole(random, 0, 999)
}

/** Songs of many, from records of their own; they keep their ISRC, as the recording is the same. */
const createCompilations = (random: Random, records: readonly Sleeve[]): Sleeve[] => {
  const various: DemoArtist = { id: createId(random), name: 'Various Artists', picture: null }
  return linesOf(compilationNames, ';').map((name) => {
    const chosen = shuffle(
      random,
      records.filter(() => random() < 0.03),
    ).slice(0, 18)
    const year = Math.max(...chosen.map(({ performer }) => performer?.first ?? 1990))
    const picture = createCover(random, { name, palette: whole(random, 0, 27) })
    const album: DemoAlbum = {
      id: createId(random),
      name,
      artists: [various],
      releaseDate: `${Math.min(2026, year + 2)}-06-01`,
      kind: 'compilation',
      totalTracks: chosen.length,
      picture,
    }
    const tracks = chosen.map(({ tracks: songs }, index) => ({
      ...pick(random, songs),
      id: createId(random),
      album,
      discNumber: 1,
      trackNumber: index + 1,
      playable: true,
    }))
    return { album, tracks, performer: null }
  })
}
