import { addItemsWords as words } from '#messages/en/add-items.ts'
import { t } from '#messages/t.ts'
import { Choice } from '#ui/choice.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './add-items.module.css'
import { toPosition, type Where } from './basket.ts'

const options = (['end', 'top', 'before'] as const).map((value) => ({ value, label: words[value] }))

type WhereChoiceProps = {
  where: Where
  onChange: (where: Where) => void
  /** How long the list is, and how many are to be added. */
  size: number
  count: number
}

/** Where in the list they go; nothing to choose in an empty one. */
export function WhereChoice({ where, onChange, size, count }: WhereChoiceProps) {
  const position = toPosition(where, size)
  const isTyped = where.before.trim() !== ''
  return (
    <div className={css['where']}>
      {size > 0 && (
        <>
          <h3>{words.where}</h3>
          <Choice
            label={words.where}
            name="add-items-where"
            options={options}
            value={where.at}
            onChange={(at) => onChange({ ...where, at })}
          />
          {where.at === 'before' && (
            <TextField
              label={words.position}
              inputMode="numeric"
              autoComplete="off"
              value={where.before}
              complaint={position === null && isTyped ? t(words.wrongPosition, { size }) : null}
              onChange={(event) => onChange({ ...where, before: event.target.value })}
            />
          )}
        </>
      )}
      {position !== null && count > 0 && <p className="small ink-2">{willBe(position, count)}</p>}
    </div>
  )
}

const willBe = (position: number, count: number): string =>
  count === 1
    ? t(words.willBe, { first: position + 1 })
    : t(words.willBeMany, { first: position + 1, last: position + count })
