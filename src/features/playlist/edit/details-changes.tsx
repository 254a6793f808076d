import type { Details, DetailsField } from '#library/details/details.ts'
import { detailsWords as words } from '#messages/en/edit-details.ts'
import { Name } from '#ui/name.tsx'
import { fieldNames, valueOf } from './details-notes.ts'
import css from './edit.module.css'

type DetailsChangesProps = { before: Details; wanted: Details; changed: readonly DetailsField[] }

/** What will be different, now and then, and what of it has no way back. */
export function DetailsChanges({ before, wanted, changed }: DetailsChangesProps) {
  if (changed.length === 0) return <p className="ink-2">{words.nothing}</p>
  return (
    <>
      <table className={css['changes']} aria-label={words.changes}>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.then}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((field) => (
            <tr key={field}>
              <th scope="row">{fieldNames[field]}</th>
              <td>
                <Name>{valueOf(before, field)}</Name>
              </td>
              <td>
                <Name>{valueOf(wanted, field)}</Name>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed.includes('description') && before.description.trim() === '' && <p>{words.noWayBack}</p>}
      <p className="small ink-2">{words.requests}</p>
    </>
  )
}
