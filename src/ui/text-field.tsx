import { useId, type ComponentProps, type ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './text-field.module.css'

type TextFieldProps = Omit<ComponentProps<'input'>, 'id' | 'className'> & {
  label: string
  /** Written by a machine: a URI, an id. */
  mono?: boolean
  /** What is wrong with the value; null while nothing is. It is read out when it appears. */
  complaint?: string | null
  /** Below the field, and part of its description. */
  hint?: ReactNode
  /** At the right of the field. */
  action?: ReactNode
}

export function TextField({ label, mono, complaint = null, hint, action, ...rest }: TextFieldProps) {
  const id = useId()
  const [complaintId, hintId] = [`${id}-complaint`, `${id}-hint`]
  const description = classes(complaint !== null && complaintId, hint !== undefined && hintId)
  return (
    <div className={css['field']}>
      <label className={css['label']} htmlFor={id}>
        {label}
      </label>
      <div className={css['pair']}>
        <input
          {...rest}
          id={id}
          className={classes(css['input'], mono && css['mono'])}
          aria-invalid={complaint !== null}
          aria-describedby={description}
        />
        {action}
      </div>
      <div role="alert">
        {complaint !== null && (
          <p className={css['complaint']} id={complaintId}>
            {complaint}
          </p>
        )}
      </div>
      {hint !== undefined && (
        <div className={css['hint']} id={hintId}>
          {hint}
        </div>
      )}
    </div>
  )
}
