import { createCover } from './covers.ts'
import { createId, randomOf } from './ids.ts'
import type { DemoEpisode } from './model.ts'
import { shows } from './names.ts'
import { linesOf } from './titles.ts'

/** Shows that stand in no playlist, only in what is saved; written like `shows`. */
const otherShows = `
حكايات الميناء|قصص قصيرة تُروى على رصيف الميناء.|القارب الذي نسي اسمه;مفتاح تحت المطر;ساعي البريد الأخير
The Long Silence, Explained|Field recordings, and what you did not hear in them.|Dawn, Mostly;A Lift Between Floors;Snow on a Satellite Dish;The Pause Before the Encore
`

/** The episodes that playlists take theirs from. */
export const createEpisodes = (): DemoEpisode[] => toEpisodes(randomOf('episodes'), shows)

export const createOtherEpisodes = (): DemoEpisode[] => toEpisodes(randomOf('other episodes'), otherShows)

function toEpisodes(random: () => number, text: string): DemoEpisode[] {
  return linesOf(text).flatMap((row, index) => {
    const [name = '', description = '', titles = ''] = row.split('|')
    const episodes = titles.split(';')
    const cover = createCover(random, index === 0 ? { design: 'blocks', palette: 8 } : { name, palette: index * 5 + 3 })
    const show = { id: createId(random), name, description, picture: cover, totalEpisodes: episodes.length * 9 }
    return episodes.map((title, at): DemoEpisode => ({
      kind: 'episode',
      id: createId(random),
      name: title,
      show,
      releaseDate: `${2018 + (at % 8)}-0${1 + ((at * 5) % 9)}-1${at % 10}`,
      durationMs: index + at === 0 ? 2_886_000 : Math.round((14 + random() * 62) * 60_000),
      explicit: random() < 0.05,
      // Most episodes show the picture of their show; some have one of their own.
      picture: at % 4 === 3 ? createCover(random, { name: title, palette: index * 7 + at }) : null,
    }))
  })
}
