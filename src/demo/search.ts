import type { Call } from './handlers.ts'
import type { DemoAlbum, DemoEpisode, DemoPlaylist, DemoTrack } from './model.ts'
import { toAlbum, toArtist, toEpisode, toShow, toTrack } from './objects.ts'
import { readLimit, toPage } from './paging.ts'
import { asRead, isSpotifysOwn, toPlaylistRef } from './playlists.ts'
import { refuse } from './replies.ts'
import { foldText, isInYears, readSearch, type Field, type SearchQuery } from './search-query.ts'
import type { Stage } from './stage.ts'
import type { WireAlbum, WireArtist, WireEpisode, WirePage, WirePlaylistRef, WireShow, WireTrack } from './wire.ts'

/** Episodes come without their show. */
type Found = {
  tracks: WireTrack
  episodes: Omit<WireEpisode, 'show'>
  albums: WireAlbum
  artists: WireArtist
  shows: WireShow
  playlists: WirePlaylistRef | null
}
/** Keyed by the plural of each type that was asked for. */
export type WireSearch = { [Kind in keyof Found]?: WirePage<Found[Kind]> }

const most = 10
const furthest = 1000

/** Searches everything that has an id here, whoever has it. */
export function search(call: Call): WireSearch {
  const { query } = call
  const text = query.get('q') ?? ''
  if (text.trim() === '') refuse(400, 'No search query')
  const span = { limit: readLimit(withDefault(query), most), offset: readFrom(query) }
  const asked = readSearch(text)
  const found: WireSearch = {}
  for (const type of (query.get('type') ?? '').split(',')) {
    const find = Object.hasOwn(finders, type) ? finders[type as keyof typeof finders] : undefined
    if (find === undefined) return refuse(400, type === '' ? 'Missing parameter type' : `Bad search type field ${type}`)
    Object.assign(found, find(call, asked, toSpan(call, type, span)))
  }
  return found
}

type Span = Parameters<typeof toPage>[2]

const toSpan = ({ stage, path, query }: Call, type: string, span: { limit: number; offset: number }): Span => {
  const own = new URLSearchParams(query)
  own.set('type', type)
  return { ...span, href: `${stage.apiOrigin}/v1${path}`, query: own }
}

const withDefault = (query: URLSearchParams): URLSearchParams =>
  query.has('limit') ? query : new URLSearchParams({ limit: '5' })

const readFrom = (query: URLSearchParams): number => {
  const offset = query.get('offset') ?? '0'
  return /^\d{1,4}$/.test(offset) && Number(offset) <= furthest ? Number(offset) : refuse(400, 'Invalid offset')
}

const finders = {
  track: ({ stage }: Call, asked: SearchQuery, span: Span): WireSearch => {
    const hits = ranked(stage.things.all('track'), asked, factsOfTrack)
    return { tracks: toPage(hits, (track) => toTrack(stage, track), span) }
  },
  episode: ({ stage }: Call, asked: SearchQuery, span: Span): WireSearch => {
    const hits = ranked(stage.things.all('episode'), asked, ({ name, show }) => ({ name, rest: show.name }))
    return { episodes: toPage(hits, (episode) => withoutShow(stage, episode), span) }
  },
  album: ({ stage }: Call, asked: SearchQuery, span: Span): WireSearch => {
    const hits = ranked(stage.things.all('album'), asked, factsOfAlbum)
    return { albums: toPage(hits, (album) => toAlbum(stage, album), span) }
  },
  artist: ({ stage }: Call, asked: SearchQuery, span: Span): WireSearch => {
    const hits = ranked(stage.things.all('artist'), asked, ({ name }) => ({ name, fields: { artist: name } }))
    return { artists: toPage(hits, (artist) => toArtist(stage, artist), span) }
  },
  show: ({ stage }: Call, asked: SearchQuery, span: Span): WireSearch => {
    const hits = ranked(stage.things.all('show'), asked, ({ name }) => ({ name }))
    return { shows: toPage(hits, (show) => toShow(stage, show), span) }
  },
  playlist: ({ stage }: Call, asked: SearchQuery, span: Span): WireSearch => {
    const hits = withHoles(ranked(publicLists(stage), asked, ({ name }) => ({ name })))
    const toEntry = (list: DemoPlaylist | null) => list && toPlaylistRef(stage, asRead(stage, list))
    return { playlists: toPage(hits, toEntry, span) }
  },
} as const

const withoutShow = (stage: Stage, episode: DemoEpisode): Omit<WireEpisode, 'show'> => {
  const { show: _show, ...rest } = toEpisode(stage, episode)
  return rest
}

const publicLists = ({ accounts }: Stage): DemoPlaylist[] => [
  ...new Set(
    accounts.flatMap(({ library }) =>
      library.playlists.flatMap((list) => (list?.public === true && !isSpotifysOwn(list.id) ? list : [])),
    ),
  ),
]

/** Lists of Spotify's own are among the hits and are not shown. */
const withHoles = (lists: readonly DemoPlaylist[]): (DemoPlaylist | null)[] =>
  lists.flatMap((list, at) => (at % 4 === 0 ? [list, null] : [list]))

/** What is looked into; `date` is for `year:`, `fields` for the others. */
type Facts = { name: string; rest?: string; date?: string | null; fields?: Partial<Record<Field, string>> }

const namesOf = (artists: readonly { name: string }[]): string => artists.map(({ name }) => name).join(' ')

function factsOfTrack({ name, artists, album, isrc }: DemoTrack): Facts {
  const artist = namesOf(artists)
  const fields = { track: name, artist, album: album.name, isrc: isrc ?? '' }
  return { name, rest: `${artist} ${album.name}`, date: album.releaseDate, fields }
}

function factsOfAlbum({ name, artists, releaseDate }: DemoAlbum): Facts {
  const artist = namesOf(artists)
  return { name, rest: artist, date: releaseDate, fields: { artist, album: name } }
}

/** Those that fit: first whose name begins with the words, then who have them all in the name, then the rest. */
function ranked<Thing extends object>(
  things: readonly Thing[],
  asked: SearchQuery,
  factsOf: (thing: Thing) => Facts,
): Thing[] {
  const begin = asked.words.join(' ')
  const ranks: [Thing[], Thing[], Thing[]] = [[], [], []]
  for (const thing of things) {
    const facts = foldedFacts(thing, factsOf)
    if (!fits(facts, asked)) continue
    const isNamed = asked.words.every((word) => facts.name.includes(word))
    ranks[facts.name.startsWith(begin) ? 0 : isNamed ? 1 : 2].push(thing)
  }
  return ranks.flat()
}

const folded = new WeakMap<object, Required<Facts>>()

function foldedFacts<Thing extends object>(thing: Thing, factsOf: (thing: Thing) => Facts): Required<Facts> {
  const known = folded.get(thing)
  if (known !== undefined) return known
  const { name, rest = '', date = null, fields = {} } = factsOf(thing)
  const facts: Required<Facts> = {
    ...{ name: foldText(name), rest: foldText(rest), date },
    fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, foldText(value)])),
  }
  folded.set(thing, facts)
  return facts
}

const fits = ({ name, rest, date, fields }: Required<Facts>, asked: SearchQuery): boolean =>
  asked.words.every((word) => name.includes(word) || rest.includes(word)) &&
  [...asked.fields].every(([field, value]) =>
    field === 'year' ? isInYears(date, value) : value !== '' && (fields[field] ?? '').includes(value),
  )
