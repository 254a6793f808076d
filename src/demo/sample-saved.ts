import type { Performer } from './catalogue.ts'
import { randomOf } from './ids.ts'
import type { DemoAlbum, DemoArtist, DemoLibrary } from './model.ts'
import { addingTimes, type Stock, toDate } from './sample-rows.ts'
import { createOtherEpisodes } from './sample-shows.ts'
import { shuffle } from './titles.ts'

type Random = () => number

/** Each with the time at which it was saved, newest first. */
const savedOverTime = <Thing>(random: Random, things: readonly Thing[], stock: Stock) => {
  const times = addingTimes(random, things.length, Date.UTC(2017, 2, 9), stock.now - 30 * 3_600_000)
  return things.map((thing, index) => ({ thing, addedAt: toDate(times[index] ?? stock.now) })).reverse()
}

/** Records of those whom the person likes, two of many, and those of which Spotify lacks the name, date or picture. */
const chooseAlbums = (random: Random, stock: Stock, taste: readonly Performer[]): DemoAlbum[] => {
  const { records } = stock.catalogue
  const isOdd = [
    ({ name }: DemoAlbum) => name === '',
    ({ releaseDate }: DemoAlbum) => releaseDate === null,
    ({ picture }: DemoAlbum) => picture === null,
  ]
  const chosen = new Set([
    ...isOdd.flatMap((isThat) => records.find(({ album }) => isThat(album)) ?? []),
    ...records.filter(({ performer }) => performer === null).slice(0, 2),
    ...taste.flatMap(
      (performer) =>
        shuffle(
          random,
          records.filter((record) => record.performer === performer),
        )[0] ?? [],
    ),
  ])
  return shuffle(random, [...chosen].slice(0, 40)).map(({ album }) => album)
}

/** More than one page of Spotify's, and not only those whom the person plays most. */
const chooseArtists = (random: Random, stock: Stock, taste: readonly Performer[]): DemoArtist[] => {
  const others = stock.catalogue.performers.filter((performer) => !taste.includes(performer))
  return shuffle(random, [...taste.slice(0, 55), ...shuffle(random, others).slice(0, 16)]).map(({ artist }) => artist)
}

/** What the person has saved beside songs, and whom they follow. Chance of its own: the rest of the library stays as it is. */
export function createSaved(
  stock: Stock,
  taste: readonly Performer[],
): Pick<DemoLibrary, 'albums' | 'shows' | 'episodes' | 'following'> {
  const random = randomOf('saved')
  const episodes = [...stock.episodes, ...createOtherEpisodes()]
  const shows = [...new Set(episodes.map(({ show }) => show))].slice(1)
  return {
    albums: savedOverTime(random, chooseAlbums(random, stock, taste), stock).map(({ thing: album, addedAt }) => ({
      ...{ album, addedAt },
    })),
    shows: savedOverTime(random, shuffle(random, shows), stock).map(({ thing: show, addedAt }) => ({ show, addedAt })),
    episodes: savedOverTime(random, shuffle(random, episodes).slice(0, 20), stock).map(
      ({ thing: episode, addedAt }) => ({ episode, addedAt }),
    ),
    following: chooseArtists(random, stock, taste),
  }
}
