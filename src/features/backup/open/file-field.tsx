import { useId, useState } from 'react'
import { classes } from '#ui/classes.ts'
import css from './file-field.module.css'

type FileFieldProps = {
  label: string
  hint: string
  onFile: (file: File) => void
}

/** A file that is chosen, or dropped on the field, which browsers take for a choice. */
export function FileField({ label, hint, onFile }: FileFieldProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classes(over && css['over'])}
        type="file"
        aria-describedby={`${id}-hint`}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        // The same file again, changed meanwhile, is a choice too.
        onClick={({ currentTarget }) => (currentTarget.value = '')}
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0]
          if (file !== undefined) onFile(file)
        }}
      />
      <p id={`${id}-hint`}>{hint}</p>
    </div>
  )
}
