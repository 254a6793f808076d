import { useState } from 'react'
import { toEditRow } from '#library/edit/edit.ts'
import { tidyWords as words } from '#messages/en/tidy.ts'
import { date, number, t } from '#messages/t.ts'
import { albumLine } from '#parts/items/content.ts'
import { nameOf } from '#parts/review/reviewed.ts'
import { Button } from '#ui/button.tsx'
import { Name } from '#ui/name.tsx'
import { Tick } from '#ui/tick.tsx'
import type { WideGroup } from './across.ts'
import { mayGo } from './duplicates.ts'
import { Elsewhere } from './elsewhere.tsx'
import css from './tidy.module.css'

type DuplicateGroupsProps = {
  groups: readonly WideGroup[]
  going: ReadonlySet<number>
  /** Whether the person has said something of that row. */
  isSaid: (position: number) => boolean
  onSay: (position: number, goes: boolean) => void
  /** Called when a link to another list is followed. */
  onFollow: () => void
}

/** So many groups are drawn at once. */
const step = 50

/** Each group with its copies, and a box for each copy that ticks what goes. */
export function DuplicateGroups({ groups, ...rest }: DuplicateGroupsProps) {
  const [most, setMost] = useState(step)
  const left = groups.length - most
  return (
    <div className={css['groups']}>
      {groups.slice(0, most).map((group) => (
        <Group key={`${group.kind} ${String(group.copies[0]?.place.position)}`} group={group} {...rest} />
      ))}
      {left > 0 && (
        <Button kind="quiet" onClick={() => setMost(most + step)}>
          {t(words.moreGroups, { count: Math.min(left, step) })}
        </Button>
      )}
    </div>
  )
}

type GroupProps = Omit<DuplicateGroupsProps, 'groups'> & { group: WideGroup }

function Group({ group: { kind, copies, because, elsewhere }, going, isSaid, onSay, onFollow }: GroupProps) {
  const [first] = copies
  if (first === undefined) return null
  const row = toEditRow(first.place.row)
  const stays = copies.find(({ place }) => !going.has(place.position))
  const isAsProposed = !copies.some(({ place }) => isSaid(place.position))
  const why = () => {
    if (!copies.some(({ place }) => mayGo(place))) return words.cannotGo
    if (stays === undefined) return elsewhere.length > 0 ? words.staysElsewhere : words.noneStays
    if (because === null) return words.staysBoth
    if (!isAsProposed) return words.stayChosen
    return t(words.stay, { position: stays.place.position + 1, because: words.because[because] })
  }
  return (
    <section className={css['group']} aria-label={t(words.group, { kind: words.kind[kind], name: nameOf(row) })}>
      <h3>
        <Name>{nameOf(row)}</Name>{' '}
        <span className="ink-2">
          <Name>{row.by}</Name>
        </span>
      </h3>
      <p className="small ink-2">
        {words.kind[kind]}. {why()}
      </p>
      <ul>
        {copies.map(({ place, place: { position, row } }) => (
          <li key={position}>
            {mayGo(place) ? (
              <Tick
                label={t(words.removeRow, { row: position + 1, name: nameOf(toEditRow(row)) })}
                bare
                checked={going.has(position)}
                onChange={(goes) => onSay(position, goes)}
              />
            ) : (
              <span />
            )}
            <span className={css['at']}>{number(position + 1)}</span>
            <span className={css['album']}>
              <Name>{albumLine(row.content)}</Name>
            </span>
            <span className="small ink-2">
              {row.addedAt === null ? '' : t(words.added, { date: date(row.addedAt) })}
            </span>
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && <Elsewhere places={elsewhere} name={nameOf(row)} onFollow={onFollow} />}
    </section>
  )
}
