import type { LibrarySums } from '#library/sums.ts'
import { libraryWords as words } from '#messages/en/library.ts'
import { hours, number, t } from '#messages/t.ts'
import css from './figures.module.css'

/** From here on minutes are of no interest, and would not fit. */
const long = 100 * 3_600_000

const toLength = (ms: number): string => (ms < long ? hours(ms) : t(words.hours, { count: Math.floor(ms / 3_600_000) }))

/** What is on this device, in large figures; dashes before it is counted. */
export function Figures({ sums }: { sums: LibrarySums | null }) {
  const { items = 0, tracks = 0, lengthMs = 0, lists = 0, listsHere = 0, completeLists = 0 } = sums ?? {}
  const unread = lists - completeLists
  const figures = [
    { value: number(items), label: t(words.items, { count: items, lists: t(words.lists, { count: listsHere }) }) },
    { value: number(tracks), label: t(words.tracks, { count: tracks }) },
    { value: toLength(lengthMs), label: words.length },
    { value: number(unread), label: t(words.unread, { count: unread }) },
  ]
  return (
    <dl className={css['figures']}>
      {figures.map(({ value, label }, place) => (
        <div key={place}>
          <dt>{label}</dt>
          <dd>{sums === null ? words.uncounted : value}</dd>
        </div>
      ))}
    </dl>
  )
}
