import { useEffect, useRef, useState } from 'react'
import type { Twins } from '#library/twins.ts'
import { addItemsWords as words } from '#messages/en/add-items.ts'
import { t } from '#messages/t.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'
import css from './add-items.module.css'
import { isDouble, move, takeOut, withoutDoubles, type Basket, type Chosen } from './basket.ts'
import { ItemLine, nameOf } from './item-line.tsx'
import { TwinTags } from './twin-tags.tsx'

/** How many lines are drawn at a time. */
const portion = 100

type BasketListProps = {
  basket: Basket
  /** One for each of the basket. */
  twins: readonly Twins[]
  /** Whether all of the list is here to be compared with. */
  isWhole: boolean
  onChange: (basket: Basket) => void
  /** Says what was done to whoever does not see it. */
  onSaid: (text: string) => void
}

/** What is chosen, in its order; each can be moved and taken out with buttons. */
export function BasketList({ basket, twins, isWhole, onChange, onSaid }: BasketListProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const [most, setMost] = useState(portion)
  const focusAt = useRef<number | null>(null)

  useEffect(() => {
    if (focusAt.current === null) return
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-act=remove]') ?? []
    const next = buttons[Math.min(focusAt.current, buttons.length - 1)] ?? heading.current
    focusAt.current = null
    next?.focus()
  }, [basket])

  const remove = ({ id, content }: Chosen, at: number) => {
    focusAt.current = at
    onChange(takeOut(basket, new Set([id])))
    onSaid(t(words.removed, { name: nameOf(content), count: basket.length - 1 }))
  }
  const moveBy = ({ id, content }: Chosen, at: number, by: number) => {
    if (at + by < 0 || at + by >= basket.length) return
    onChange(move(basket, id, by))
    onSaid(t(words.moved, { name: nameOf(content), position: at + by + 1, count: basket.length }))
  }
  const empty = (rest: Basket) => {
    focusAt.current = basket.length
    onChange(rest)
    onSaid(rest.length === 0 ? words.cleared : t(words.left, { total: rest.length }))
  }

  return (
    <section className={css['basket']} aria-labelledby="add-items-selection">
      <div className={css['basketHead']}>
        <h3 id="add-items-selection" tabIndex={-1} ref={heading}>
          {words.selection}
        </h3>
        {basket.length > 0 && <span className="small ink-2">{t(words.count, { count: basket.length })}</span>}
      </div>
      {basket.length === 0 ? (
        <Blank icon="plus" title={words.empty} level={3}>
          <p>{words.emptyWhy}</p>
        </Blank>
      ) : (
        <>
          <Doubles basket={basket} twins={twins} isWhole={isWhole} onLeaveOut={empty} />
          <ol className={css['chosen']} ref={list}>
            {basket.slice(0, most).map((chosen, at) => (
              <ChosenLine
                key={chosen.id}
                chosen={chosen}
                at={at}
                isLast={at === basket.length - 1}
                twins={twins[at] ?? null}
                onMove={(by) => moveBy(chosen, at, by)}
                onRemove={() => remove(chosen, at)}
              />
            ))}
          </ol>
          <div className="buttons">
            {basket.length > most && (
              <Button size="small" onClick={() => setMost(most + portion)}>
                {t(words.moreRows, { count: Math.min(basket.length - most, portion) })}
              </Button>
            )}
            <Button size="small" kind="quiet" onClick={() => empty([])}>
              {words.clear}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

type DoublesProps = { basket: Basket; twins: readonly Twins[]; isWhole: boolean; onLeaveOut: (rest: Basket) => void }

/** How many are there already, before anything is sent. */
function Doubles({ basket, twins, isWhole, onLeaveOut }: DoublesProps) {
  const count = twins.filter(isDouble).length
  return (
    <>
      {count > 0 && (
        <div className={css['doubles']}>
          <p className="small">{t(words.doubles, { count })}</p>
          <Button size="small" onClick={() => onLeaveOut(withoutDoubles(basket, twins))}>
            {words.withoutDoubles}
          </Button>
        </div>
      )}
      {!isWhole && <p className="small ink-2">{words.partly}</p>}
    </>
  )
}

type ChosenLineProps = {
  chosen: Chosen
  at: number
  isLast: boolean
  twins: Twins | null
  onMove: (by: number) => void
  onRemove: () => void
}

function ChosenLine({ chosen: { content }, at, isLast, twins, onMove, onRemove }: ChosenLineProps) {
  const name = nameOf(content)
  return (
    <li className={css['chosenLine']}>
      <div className={css['line']}>
        <span className={css['number']} aria-hidden="true">
          {at + 1}
        </span>
        <ItemLine content={content}>{twins !== null && <TwinTags twins={twins} />}</ItemLine>
      </div>
      <div className={css['acts']}>
        <Button
          size="small"
          kind="quiet"
          aria-disabled={at === 0}
          aria-label={t(words.moveUp, { name })}
          onClick={() => onMove(-1)}
        >
          {words.up}
        </Button>
        <Button
          size="small"
          kind="quiet"
          aria-disabled={isLast}
          aria-label={t(words.moveDown, { name })}
          onClick={() => onMove(1)}
        >
          {words.down}
        </Button>
        <Button size="small" kind="quiet" data-act="remove" aria-label={t(words.takeOut, { name })} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </li>
  )
}
