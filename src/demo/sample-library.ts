import { mosaicId, pictureId } from './artwork.ts'
import { type Catalogue, createCatalogue } from './catalogue.ts'
import { createCover } from './covers.ts'
import { emptyLibrary } from './empty-library.ts'
import { createId, createSnapshotId, randomOf } from './ids.ts'
import { createLongShelf } from './long-shelf.ts'
import type { DemoAccount, DemoPlaylist, DemoPlaylistItem, DemoTrack } from './model.ts'
import { keepers, type Plan, plans } from './playlist-plans.ts'
import { createLiked, createPlays, createTaste, createTops } from './sample-history.ts'
import { createRows, type Stock } from './sample-rows.ts'
import { createSaved } from './sample-saved.ts'
import { createEpisodes } from './sample-shows.ts'

const ida = { id: '31mw7q2kx5v0ida9t6b4n8c1zr3e', name: 'Ida Marlowe' }

/**
 * The people of the stand-in, with all that is theirs: one with a large library, one with nothing yet, and one whom the
 * owner of the app has not let in. The same each time, but for the plays and latest dates, which lead up to `now`
 * (ms epoch). Lists may be changed; the music itself is shared between calls.
 */
export function createSampleAccounts(now: number): DemoAccount[] {
  return [createIda(now), createNewcomer(), createStranger()]
}

const createIda = (now: number): DemoAccount => {
  const stock = createStock(now)
  const random = randomOf('history')
  const taste = createTaste(random, stock)
  return {
    ...ida,
    accountId: 'sNgz7pX0qJ4hTt2mUeYb5w',
    picture: pictureId('bust', 14, 0x3702),
    registered: true,
    library: {
      playlists: plans.map((plan) => (plan === null ? null : createPlaylist(plan, stock))),
      ...createTops(random, stock, taste),
      liked: createLiked(random, stock, taste),
      plays: createPlays(random, stock, taste),
      ...createSaved(stock, taste),
    },
  }
}

const createNewcomer = (): DemoAccount => ({
  id: '31ne3wl1st3n3rk8d5f2h7j0p4s6',
  accountId: 'Vb3kQ8rLz1Yc6nWd0aHf9E',
  name: 'New Listener',
  picture: null,
  registered: true,
  library: emptyLibrary(),
})

const createStranger = (): DemoAccount => ({
  ...createNewcomer(),
  ...{ id: 'rufus.unlisted', accountId: 'Kd5tR2xMw7Gv4sPj1eBn0C', name: 'Rufus Unlisted', registered: false },
})

let music: Catalogue | undefined

/** Every track that the stand-in knows, whether it stands in somebody's library or not. */
export const sampleMusic = (): DemoTrack[] => (music ??= createCatalogue()).records.flatMap(({ tracks }) => tracks)

const createStock = (now: number): Stock => {
  const tracks = sampleMusic()
  const catalogue = (music ??= createCatalogue())
  const track = (artist: string, title: string): DemoTrack => {
    const record = catalogue.records.find(
      ({ performer, tracks }) => performer?.artist.name === artist && tracks.some(({ name }) => name === title),
    )
    const found = record?.tracks.find(({ name }) => name === title)
    if (found === undefined) throw new Error(`${artist} never recorded ${title}`)
    return found
  }
  return { catalogue, tracks, track, episodes: createEpisodes(), me: ida.id, now }
}

const createPlaylist = (plan: Plan, stock: Stock): DemoPlaylist => {
  const random = randomOf(plan.name)
  const owner = plan.by === undefined ? ida : keepers[plan.by]
  const items = plan.size > 5000 ? createLongShelf(random, stock) : createRows(random, plan, stock)
  return {
    id: createId(random),
    name: plan.name,
    description: plan.description === undefined ? '' : plan.description,
    ownerId: owner.id,
    ownerName: owner.name,
    public: plan.public === undefined ? true : plan.public,
    collaborative: plan.together ?? false,
    pictures: createPictures(random, plan, items),
    snapshotId: createSnapshotId(random, plan.size),
    items,
  }
}

/** A cover of its own comes in one size, a mosaic in three, and an empty list has none. */
const createPictures = (
  random: () => number,
  plan: Plan,
  items: readonly DemoPlaylistItem[],
): readonly string[] | null => {
  if (plan.cover !== undefined) return [createCover(random, { design: plan.cover[0], palette: plan.cover[1] })]
  const covers = new Set(
    items.flatMap(({ content }) => (content.kind === 'track' ? [content.album.picture ?? []] : [])).flat(),
  )
  const [a, b, c, d] = covers
  if (a === undefined) return null
  const picture = b === undefined || c === undefined || d === undefined ? a : mosaicId([a, b, c, d])
  return [picture, picture, picture]
}
