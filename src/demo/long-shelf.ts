import type { DemoContent, DemoPlaylistItem } from './model.ts'
import { addingTimes, handfuls, locals, type Stock, toDate } from './sample-rows.ts'
import { pick } from './titles.ts'

const size = 10_000

/** The list of ten thousand: its beginning is fixed, behind it comes almost everything there is, with all that can go wrong in between. */
export function createLongShelf(random: () => number, stock: Stock): DemoPlaylistItem[] {
  const rows = createBeginning(stock)
  const piles = createPiles(random, rows, stock)
  const latest = Math.max(stock.now - 7_200_000, Date.UTC(2019, 8, 3))
  const times = addingTimes(random, piles.length, Date.UTC(2019, 8, 2), latest)
  const rest = piles.flatMap((pile, index) => {
    const addedAt = toDate(times[index] ?? latest)
    return pile.map((content) => ({ content, addedAt, addedBy: stock.me }))
  })
  return [...rows, ...rest]
}

const createBeginning = ({ track, episodes, me }: Stock): DemoPlaylistItem[] => {
  const gone: DemoContent = { kind: 'gone' }
  const nightBus = track('Ilka Brandvold', 'Night Bus to Harrowmere')
  const beginning: readonly (readonly [string, DemoContent])[] = [
    ['2019-03-14T18:22:09Z', nightBus],
    ['2019-03-14T18:40:51Z', track('The Slow Surveyors', 'Cartography for Beginners')],
    ['2019-04-02T07:11:30Z', track('Velvet Ordnance', 'Salt on the Stair')],
    ['2019-05-19T16:05:02Z', episodes[0] ?? gone],
    ['2019-05-19T20:47:18Z', track('Marguerite Okonjola', 'What the Tide Kept')],
    ['2019-06-03T19:30:00Z', locals[0] ?? gone],
    ['2019-06-07T12:12:44Z', track('Halden & Frye', 'Ferrymen, Sunday')],
    ['2019-07-30T08:01:13Z', gone],
    ['2019-07-30T08:02:27Z', nightBus],
    ['2019-08-11T21:15:36Z', track('Paper Lantern Union', 'You Left the Kettle On')],
    ['2019-09-01T10:09:55Z', track('Quiet Machinery', 'Plywood Cathedral')],
    ['2019-09-01T10:26:40Z', track('Tomás Arrigo Quartet', 'Half a Mile of Lilac')],
  ]
  return beginning.map(([addedAt, content]) => ({ content, addedAt, addedBy: me }))
}

/** What was added at one go, go by go. */
const createPiles = (random: () => number, before: readonly DemoPlaylistItem[], stock: Stock): DemoContent[][] => {
  const queue = handfuls(random, stock)
  const earlier: DemoContent[] = before.map(({ content }) => content)
  const piles: DemoContent[][] = []
  while (earlier.length < size) {
    const handful: DemoContent[] = createOddity(random, earlier, stock) ?? queue.pop() ?? [pick(random, stock.tracks)]
    // A shelf begins with single songs; whole records come later.
    const pile = handful.slice(0, piles.length < 60 ? 1 : size - earlier.length)
    const [next, ...left] = handful.slice(pile.length)
    if (next?.kind === 'track') queue.unshift([next, ...left].filter((content) => content.kind === 'track'))
    earlier.push(...pile)
    piles.push(pile)
  }
  return piles
}

// A handful is three songs or so: one in a hundred of them is about three in a thousand rows.
const createOddity = (
  random: () => number,
  earlier: readonly DemoContent[],
  { episodes }: Stock,
): DemoContent[] | null => {
  const luck = random()
  if (luck < 0.02) return [{ kind: 'gone' }]
  if (luck < 0.045) return [pick(random, locals)]
  if (luck < 0.075) return [pick(random, episodes)]
  return luck < 0.15 ? [pick(random, earlier)] : null
}
