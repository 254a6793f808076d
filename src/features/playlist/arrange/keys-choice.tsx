import { useRef, useState } from 'react'
import type { SortBy } from '#library/edit/orders.ts'
import { arrangeWords as words } from '#messages/en/arrange.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import css from './arrange.module.css'
import { freeFor, mostKeys, movedKey, withKey, withoutKey, type Key } from './order-of.ts'

type KeysChoiceProps = { keys: readonly Key[]; onChange: (keys: readonly Key[]) => void }

const directionsOf = (by: SortBy) => {
  if (by === 'added' || by === 'released') return words.directions.date
  if (by === 'length') return words.directions.length
  return by === 'disc' || by === 'track' ? words.directions.number : words.directions.text
}

/** The columns to sort by, the first one first, each with its direction. */
export function KeysChoice({ keys, onChange }: KeysChoiceProps) {
  const more = useRef<HTMLButtonElement>(null)
  const [said, say] = useState('')
  const isFull = keys.length >= mostKeys
  const moveBy = (at: number, by: 1 | -1) => {
    const moved = movedKey(keys, at, by)
    if (moved === keys) return
    onChange(moved)
    const key = keys[at]
    if (key) say(t(words.moved, { by: words.by[key.by], place: at + by + 1, count: keys.length }))
  }
  const remove = (at: number) => {
    if (keys.length === 1) return
    onChange(withoutKey(keys, at))
    // The button that was pressed is gone.
    more.current?.focus()
  }
  return (
    <div className={css['keys']} role="group" aria-label={words.keys}>
      <ol>
        {keys.map((key, at) => (
          <KeyLine
            key={key.id}
            keys={keys}
            at={at}
            of={key}
            onChange={(changed) => onChange(keys.with(at, changed))}
            onMove={(by) => moveBy(at, by)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      <Button
        ref={more}
        size="small"
        aria-disabled={isFull}
        title={isFull ? words.most : undefined}
        onClick={() => onChange(withKey(keys))}
      >
        {words.add}
      </Button>
      <p className="hidden-text" role="status">
        {said}
      </p>
    </div>
  )
}

type KeyLineProps = {
  keys: readonly Key[]
  at: number
  of: Key
  onChange: (key: Key) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

function KeyLine({ keys, at, of: key, onChange, onMove, onRemove }: KeyLineProps) {
  const by = words.by[key.by]
  const directions = directionsOf(key.by)
  const button = (label: string, name: string, isOff: boolean, act: () => void) => (
    <Button size="small" kind="quiet" aria-label={name} aria-disabled={isOff} onClick={act}>
      {label}
    </Button>
  )
  return (
    <li>
      <label className="small ink-2">
        {at === 0 ? words.first : words.then}
        <select value={key.by} onChange={(event) => onChange({ ...key, by: event.currentTarget.value as SortBy })}>
          {freeFor(keys, key.id).map((column) => (
            <option key={column} value={column}>
              {words.by[column]}
            </option>
          ))}
        </select>
      </label>
      <select
        aria-label={t(words.direction, { by })}
        value={key.descending === true ? 'down' : 'up'}
        onChange={(event) => onChange({ ...key, descending: event.currentTarget.value === 'down' })}
      >
        <option value="up">{directions.up}</option>
        <option value="down">{directions.down}</option>
      </select>
      <div className={css['acts']}>
        {button(words.up, t(words.moveUp, { by }), at === 0, () => onMove(-1))}
        {button(words.down, t(words.moveDown, { by }), at === keys.length - 1, () => onMove(1))}
        {button(words.remove, t(words.takeOut, { by }), keys.length === 1, onRemove)}
      </div>
    </li>
  )
}
