import { rangeWords as words } from '#messages/en/range.ts'
import { Choice } from '#ui/choice.tsx'
import css from './range-choice.module.css'
import { topRanges, useRange } from './use-range.ts'

const options = topRanges.map((value) => ({ value, label: words.ranges[value] }))

/** For how long a time the charts are; the address keeps it. */
export function RangeChoice() {
  const [range, setRange] = useRange()
  return (
    <div className={css['range']}>
      <Choice label={words.range} name="range" options={options} value={range} onChange={setRange} />
      <p className={css['note']}>{words.note}</p>
    </div>
  )
}
