import { type Catalogue, createCatalogue } from './catalogue.ts'
import { emptyLibrary } from './empty-library.ts'
import { createId, randomOf } from './ids.ts'
import type { DemoAccount, DemoAlbum, DemoContent, DemoLibrary, DemoPlaylist, DemoTrack } from './model.ts'
import { reissueOf } from './sample-reissues.ts'
import { addingTimes, locals, toDate } from './sample-rows.ts'
import { createEpisodes } from './sample-shows.ts'
import { pick } from './titles.ts'

type Random = () => number

const size = { playlists: 500, items: 50_000, longest: 10_000, liked: 500 }
const me = { id: '31lgz8w0m5c2x9k4q7t1b6n3rv0h', name: 'Large Library' }

/**
 * One person with 500 playlists of their own, 50,000 items in all, 10,000 of them in the first list; nearly all of the
 * tracks are different ones. For measurements alone. The same each time.
 */
export function createLargeAccounts(): DemoAccount[] {
  const random = randomOf('large library')
  const catalogue = createCatalogue()
  const tracks = pressings(random, catalogue)
  const contents = createContents(random, tracks)
  const playlists = sizes(random).map((length, index) => createPlaylist(random, index, contents.splice(0, length)))
  return [
    {
      ...me,
      accountId: 'Lg4tR9xKw2Zv7mPq1eYn5D',
      picture: null,
      registered: true,
      library: { ...createShelves(random, catalogue, tracks), playlists },
    },
  ]
}

/** The music of the catalogue over and over: each time with titles, records, ids and recordings of its own. */
function* pressings(random: Random, { records }: Catalogue): Generator<DemoTrack, never> {
  for (const { tracks } of records) yield* tracks
  for (let take = 2; ; take += 1) for (const { album, tracks } of records) yield* press(random, album, tracks, take)
}

function press(random: Random, album: DemoAlbum, tracks: readonly DemoTrack[], take: number): DemoTrack[] {
  const pressed = { ...album, id: createId(random), name: `${album.name}, Volume ${take}` }
  return tracks.map((track) => ({
    ...track,
    id: createId(random),
    name: `${track.name} (Take ${take})`,
    album: pressed,
    isrc:
      track.isrc === null ? null : `${track.isrc.slice(0, 5)}${String(take).padStart(2, '0')}${track.isrc.slice(7)}`,
  }))
}

function createContents(random: Random, tracks: Iterator<DemoTrack, never>): DemoContent[] {
  const episodes = createEpisodes()
  const earlier: DemoTrack[] = []
  return Array.from({ length: size.items }, (): DemoContent => {
    const luck = random()
    if (luck < 0.005) return { kind: 'gone' }
    if (luck < 0.01) return pick(random, locals)
    if (luck < 0.02) return pick(random, episodes)
    if (luck < 0.08 && earlier.length > 0) return createDouble(random, pick(random, earlier))
    const track = tracks.next().value
    earlier.push(track)
    return track
  })
}

/** The same track, the same recording on another record, or the same song recorded anew. */
function createDouble(random: Random, track: DemoTrack): DemoTrack {
  const luck = random()
  if (luck < 0.6) return track
  return luck < 0.8 ? { ...track, id: createId(random) } : reissueOf(track)
}

/** How long the lists are: one very long one, many short ones, few in between. */
function sizes(random: Random): number[] {
  const weights = Array.from({ length: size.playlists - 1 }, () => -Math.log(1 - random()))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const room = size.items - size.longest
  const lengths = weights.map((weight) => Math.max(1, Math.floor((weight / sum) * room)))
  const left = room - lengths.reduce((all, length) => all + length, 0)
  return [size.longest, ...lengths.map((length, index) => (index === 0 ? length + left : length))]
}

function createPlaylist(random: Random, index: number, contents: readonly DemoContent[]): DemoPlaylist {
  const times = addingTimes(random, contents.length, Date.UTC(2014, 0, 7), Date.UTC(2026, 8, 30))
  const picture = contents.find((content) => content.kind === 'track')?.album.picture ?? null
  return {
    id: createId(random),
    name: `List ${index + 1}`,
    description: null,
    ownerId: me.id,
    ownerName: me.name,
    public: false,
    collaborative: false,
    pictures: picture === null ? null : [picture],
    snapshotId: createId(random),
    items: contents.map((content, at) => ({ content, addedAt: toDate(times[at] ?? 0), addedBy: me.id })),
  }
}

/** Liked songs, none of which stands in a playlist; albums, followed artists and tops, some of more than one page. */
function createShelves(
  random: Random,
  { records, performers }: Catalogue,
  tracks: Iterator<DemoTrack, never>,
): DemoLibrary {
  const artists = performers.map(({ artist }) => artist)
  const added = addingTimes(random, size.liked, Date.UTC(2014, 0, 7), Date.UTC(2026, 8, 30))
    .map(toDate)
    .reverse()
  const liked = added.map((addedAt) => ({ track: tracks.next().value, addedAt }))
  const [topArtists, topTracks] = [artists.slice(0, 50), liked.slice(0, 50).map(({ track }) => track)]
  return {
    ...emptyLibrary(),
    liked,
    albums: records.slice(0, 120).map(({ album }, index) => ({ album, addedAt: added[index] ?? '' })),
    following: artists.slice(0, 110),
    topArtists: { short_term: topArtists, medium_term: topArtists, long_term: topArtists },
    topTracks: { short_term: topTracks, medium_term: topTracks, long_term: topTracks },
  }
}
