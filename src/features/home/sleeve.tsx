import { homeWords } from '#messages/en/home.ts'
import css from './sleeve.module.css'

const staves = [246, 255, 264, 273, 282, 304, 313, 322, 331, 340]

type Bar = readonly [x: number, y: number, width: number]

const notes: readonly Bar[] = [
  [38, 273, 6],
  [44, 264, 30],
  [86, 264, 30],
  [122, 246, 30],
  [182, 273, 42],
  [230, 264, 42],
  [278, 273, 42],
  [326, 255, 30],
  [92, 322, 18],
  [110, 304, 42],
  [158, 331, 18],
  [176, 313, 12],
  [194, 322, 12],
  [206, 313, 42],
  [254, 322, 18],
  [326, 313, 18],
]

const spots: readonly Bar[] = [
  [158, 246, 18],
  [38, 313, 12],
  [278, 313, 42],
]

const toPath = (bars: readonly Bar[]): string =>
  bars.map(([x, y, width]) => `M${x} ${y}h${width}v9h-${width}z`).join('')

/** The front of our own record: the only sleeve in the app that we drew. */
export const Sleeve = () => (
  <div className={css['sleeve']}>
    <svg viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      <path className={css['stave']} d={staves.map((y) => `M26 ${y}H374`).join('')} />
      <path className={css['notes']} d={toPath(notes)} />
      <path className={css['spots']} d={toPath(spots)} />
    </svg>
    <h1 className={css['title']}>{homeWords.title}</h1>
    <p className={css['small']}>
      <span>{homeWords.forSpotify}</span>
      <span>{homeWords.sleeve}</span>
    </p>
  </div>
)
