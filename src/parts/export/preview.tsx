import { useMemo } from 'react'
import { parseCsv } from '#library/files/csv.ts'
import { exportWords as words } from '#messages/en/export.ts'
import type { About } from './document-of.ts'
import css from './export-dialog.module.css'
import type { OneList } from './exported.ts'
import { piecesOf, type Choice } from './to-file.ts'

type PreviewProps = { one: OneList; choice: Choice; about: About }

/** So many rows tell what a file is like. */
const most = 4
/** What nobody reads to its end, in characters. */
const longest = 1500

/** How the file begins: a table as a table, any other as its text. */
export function Preview({ one, choice, about }: PreviewProps) {
  const { format, order, columns } = choice
  const { account, details } = about
  const text = useMemo(
    () => [...piecesOf(beginningOf(one, order), { format, order: 'shown', columns }, { account, details })].join(''),
    [one, format, order, columns, account, details],
  )
  return (
    // It may be wider than the dialog, and is scrolled by keys too.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div className={css['preview']} role="region" aria-label={words.preview} tabIndex={0}>
      {format === 'csv' ? <Table text={text} /> : <pre>{text.slice(0, longest)}</pre>}
    </div>
  )
}

/** The same list with no more than its first rows of those that are here. */
function beginningOf(one: OneList, order: Choice['order']): OneList {
  const { list } = one
  const positions = order === 'shown' ? one.order : list.rows.keys()
  const first: number[] = []
  for (const position of positions) {
    if (first.length === most) break
    if (list.rows[position] !== undefined) first.push(position)
  }
  return { ...one, order: first }
}

function Table({ text }: { text: string }) {
  const { header, records } = parseCsv(text)
  return (
    <table>
      <thead>
        <tr>
          {header.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map(({ line, cells }) => (
          <tr key={line}>
            {cells.map((cell, place) => (
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
