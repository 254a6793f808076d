import { useId } from 'react'
import { csvColumns } from '#library/files/csv.ts'
import { exportWords as words } from '#messages/en/export.ts'
import { Button } from '#ui/button.tsx'
import { Tick } from '#ui/tick.tsx'
import css from './export-dialog.module.css'
import type { Columns } from './use-columns.ts'

/** Which columns a table has; each is called as in the file. */
export function ColumnsChoice({ columns: { chosen, toggle, chooseAll, isForgotten } }: { columns: Columns }) {
  const id = useId()
  const isAll = chosen.length === csvColumns.length
  return (
    <section className={css['part']} role="group" aria-labelledby={id}>
      <div className={css['partHead']}>
        <h3 id={id}>{words.columns}</h3>
        {!isAll && (
          <Button kind="quiet" size="small" onClick={chooseAll}>
            {words.allColumns}
          </Button>
        )}
      </div>
      <div className={css['columns']}>
        {csvColumns.map((column) => (
          <Tick key={column} label={column} checked={chosen.includes(column)} onChange={() => toggle(column)} />
        ))}
      </div>
      <div className={css['said']} role="alert">
        {chosen.length === 0 && <p>{words.noColumn}</p>}
        {isForgotten && <p>{words.notRemembered}</p>}
      </div>
    </section>
  )
}
