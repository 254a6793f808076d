import { useState } from 'react'
import type { RowChange } from '#library/files/compare.ts'
import { compareWords as words } from '#messages/en/open-backup.ts'
import { t } from '#messages/t.ts'
import { Name } from '#ui/name.tsx'
import { countsOf, type ChangedList } from './changes.ts'
import css from './comparison-report.module.css'

/** So many rows of a list are written out; the rest is in the file. */
const most = 200

/** A list that differs; its rows are written out when it is opened. */
export function ChangedListEntry({ list: { name, renamed, rows } }: { list: ChangedList }) {
  const [isOpen, setOpen] = useState(false)
  const head = (
    <>
      <b>
        <Name>{name}</Name>
      </b>
      {renamed !== null && <span>{t(words.renamed, { name: renamed })}</span>}
      {rows.length > 0 && <span>{t(words.counts, countsOf(rows))}</span>}
    </>
  )
  if (rows.length === 0) return <li className={css['list']}>{head}</li>
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={css['list']}>{head}</summary>
        {isOpen && <Rows rows={rows} />}
      </details>
    </li>
  )
}

const Rows = ({ rows }: { rows: readonly RowChange[] }) => (
  <>
    <ul className={css['rows']}>
      {rows.slice(0, most).map((row, place) => (
        <li key={place} className={css[row.kind]}>
          <span className={css['sign']} aria-hidden="true">
            {signs[row.kind]}
          </span>
          <span className={css['what']}>
            <Name>{row.name === '' ? words.unavailable : row.name}</Name>
            {row.by !== '' && (
              <span>
                <Name>{row.by}</Name>
              </span>
            )}
          </span>
          <span className={css['how']}>{toHow(row)}</span>
        </li>
      ))}
    </ul>
    {rows.length > most && <p>{t(words.moreRows, { count: rows.length - most })}</p>}
  </>
)

const signs = { added: '+', removed: '−', moved: '↕' } as const

function toHow(row: RowChange): string {
  switch (row.kind) {
    case 'added':
      return t(words.added, { to: row.to + 1 })
    case 'removed':
      return t(words.removed, { from: row.from + 1 })
    case 'moved':
      return t(words.moved, { from: row.from + 1, to: row.to + 1 })
  }
}
