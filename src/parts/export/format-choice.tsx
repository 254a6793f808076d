import { useId } from 'react'
import { exportWords as words } from '#messages/en/export.ts'
import { Choice } from '#ui/choice.tsx'
import css from './export-dialog.module.css'
import type { Format } from './exported.ts'

type FormatChoiceProps = { formats: readonly Format[]; format: Format; onFormat: (format: Format) => void }

/** One of the formats, and what it is for. */
export function FormatChoice({ formats, format, onFormat }: FormatChoiceProps) {
  const name = useId()
  const options = formats.map((value) => ({ value, label: words.formats[value] }))
  return (
    <div>
      <Choice label={words.format} options={options} value={format} onChange={onFormat} name={name} />
      <p className={css['about']}>{words.about[format]}</p>
    </div>
  )
}
