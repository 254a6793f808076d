import { useId } from 'react'
import { splitWords as words } from '#messages/en/split.ts'
import { t } from '#messages/t.ts'
import { Choice } from '#ui/choice.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './arrange.module.css'
import { mostNumber, toNumber, type Division } from './parts.ts'

const ways = (['decade', 'artist', 'size'] as const).map((value) => ({ value, label: words.ways[value] }))

type SplitChoiceProps = { division: Division; onChange: (division: Division) => void }

/** By what a list is divided. */
export function SplitChoice({ division, onChange }: SplitChoiceProps) {
  const id = useId()
  const { by, least, size } = division
  const complaint = (text: string) => (toNumber(text) === null ? t(words.wrongNumber, { most: mostNumber }) : null)
  return (
    <div className={css['choice']}>
      <Choice label={words.by} name={id} options={ways} value={by} onChange={(by) => onChange({ ...division, by })} />
      <p className="small ink-2">{words.texts[by]}</p>
      {by === 'artist' && (
        <TextField
          label={words.least}
          hint={words.leastWhy}
          inputMode="numeric"
          autoComplete="off"
          value={least}
          complaint={complaint(least)}
          onChange={(event) => onChange({ ...division, least: event.currentTarget.value })}
        />
      )}
      {by === 'size' && (
        <TextField
          label={words.size}
          inputMode="numeric"
          autoComplete="off"
          value={size}
          complaint={complaint(size)}
          onChange={(event) => onChange({ ...division, size: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
