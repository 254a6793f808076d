import { useId } from 'react'
import { unavailableWords as words } from '#messages/en/unavailable.ts'
import { number, t } from '#messages/t.ts'
import { Choice } from '#ui/choice.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Tick } from '#ui/tick.tsx'
import css from './arrange.module.css'
import type { UnavailableRows } from './unavailable.ts'
import type { Form } from './use-unavailable.ts'

const ways = (['keep', 'drop'] as const).map((value) => ({ value, label: words[value] }))

type UnavailableFormProps = {
  form: Form
  onChange: (form: Form) => void
  found: UnavailableRows
  /** How many rows the list has. */
  size: number
  requests: number
}

/** How much is unavailable, and what becomes of it. */
export function UnavailableForm({ form, onChange, found, size, requests }: UnavailableFormProps) {
  const id = useId()
  const { named, nameless } = found
  return (
    <>
      <p>{t(words.count, { count: named.length + nameless.length, total: size })}</p>
      {named.length > 0 && (
        <div className={css['choice']}>
          <Choice
            label={words.way}
            name={id}
            options={ways}
            value={form.keeps ? 'keep' : 'drop'}
            onChange={(way) => onChange({ ...form, keeps: way === 'keep' })}
          />
          <p className="small ink-2">{form.keeps ? words.keepText : words.dropText}</p>
        </div>
      )}
      {form.keeps && (
        <TextField
          label={words.name}
          value={form.name}
          maxLength={100}
          autoComplete="off"
          required
          complaint={form.isTouched && form.name.trim() === '' ? words.noName : null}
          hint={`${t(words.adds, { count: named.length, requests: t(words.requests, { count: requests }) })} ${words.private}`}
          onChange={(event) => onChange({ ...form, name: event.currentTarget.value, isTouched: true })}
        />
      )}
      {nameless.length > 0 && <Nameless form={form} onChange={onChange} found={found} />}
    </>
  )
}

const mostPositions = 50

function Nameless({ form, onChange, found }: Pick<UnavailableFormProps, 'form' | 'onChange' | 'found'>) {
  const { nameless, mayTakeNameless } = found
  const count = nameless.length
  const positions = nameless.slice(0, mostPositions).map((at) => number(at + 1))
  const shown = `${positions.join(', ')}${count > mostPositions ? ', …' : ''}`
  return (
    <div className={css['nameless']}>
      <p className="small">
        {t(words.noAddress, { count })} {t(words.at, { positions: shown })}
      </p>
      {mayTakeNameless ? (
        <>
          <Tick
            label={t(words.alsoNoAddress, { count })}
            checked={form.alsoNameless}
            onChange={(alsoNameless) => onChange({ ...form, alsoNameless })}
          />
          <p className="small ink-2">{words.alsoWhy}</p>
        </>
      ) : (
        <p className="small ink-2">{t(words.theyStay, { count })}</p>
      )}
    </div>
  )
}
