import { startTransition, useOptimistic } from 'react'
import { rangeWords as words } from '#messages/en/range.ts'
import type { TopRange } from '#spotify/top.ts'
import { Choice } from '#ui/choice.tsx'
import css from './range-choice.module.css'
import { topRanges, useRange } from './use-range.ts'

const options = topRanges.map((value) => ({ value, label: words.ranges[value] }))

/** For how long a time the charts are; the address keeps it. */
export function RangeChoice() {
  const [range, setRange] = useRange()
  // The address changes as a transition; whoever has pressed a choice sees it chosen at once.
  const [shown, show] = useOptimistic(range)
  const choose = (chosen: TopRange): void =>
    startTransition(() => {
      show(chosen)
      setRange(chosen)
    })
  return (
    <div className={css['range']}>
      <Choice label={words.range} name="range" options={options} value={shown} onChange={choose} />
      <p className={css['note']}>{words.note}</p>
    </div>
  )
}
