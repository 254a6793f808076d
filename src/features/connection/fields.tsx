import type { Shortened } from '#auth/login-record.ts'
import { connectionWords as words } from '#messages/en/connection.ts'
import css from './fields.module.css'
import { Secret } from './secret.tsx'

/** `undefined`: it was there once and has not been kept. `null`: there was none. A list stands one below the other. */
export type FieldValue = string | Shortened | readonly string[] | null | undefined

/** The third is a remark in words in place of a value, or after it. */
export type Field = readonly [name: string, value: FieldValue, remark?: string]

type FieldsProps = {
  /** The first line of a request, `POST https://…`. */
  line?: string
  fields: readonly Field[]
}

/** What went over the wire, name by name. */
export const Fields = ({ line, fields }: FieldsProps) => (
  <div className={css['fields']}>
    {line !== undefined && <p className={css['line']}>{line}</p>}
    <dl>
      {fields.map(([name, value, remark]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Value of={value} remark={remark} />
          </dd>
        </div>
      ))}
    </dl>
  </div>
)

function Value({ of: value, remark }: { of: FieldValue; remark: string | undefined }) {
  if (value === undefined) return <span className={css['absent']}>{words.gone}</span>
  if (value === null) return <span className={css['absent']}>{remark ?? words.none}</span>
  if (typeof value === 'string') return /^[\w-]+$/.test(value) ? <span className={css['piece']}>{value}</span> : value
  if ('length' in value && 'start' in value) return <Secret of={value} />
  return value.map((one) => (
    <span key={one} className={css['one']}>
      {one}{' '}
    </span>
  ))
}
