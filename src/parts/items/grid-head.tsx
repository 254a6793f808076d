import { itemsWords } from '#messages/en/items.ts'
import { classes } from '#ui/classes.ts'
import { position, rangesRight, toNextSort, type Column, type Sort } from './column.ts'
import css from './items-grid.module.css'

type GridHeadProps = {
  columns: readonly Pick<Column<never>, 'id' | 'name' | 'kind'>[]
  sort: Sort | null
  onSort: (sort: Sort | null) => void
}

/** The names of the columns; each sorts by itself. */
export function GridHead({ columns, sort, onSort }: GridHeadProps) {
  const heads = [{ id: position, name: itemsWords.position, kind: 'length' as const }, ...columns]
  return (
    <div className={css['heads']} role="rowgroup">
      <div className={css['head']} role="row" aria-rowindex={1}>
        {heads.map(({ id, name, kind }) => {
          const order = sort?.column === id ? sort.order : null
          return (
            <span
              key={id}
              className={classes(rangesRight({ kind }) && css['end'])}
              role="columnheader"
              aria-sort={order === null ? 'none' : order === 'asc' ? 'ascending' : 'descending'}
            >
              <button type="button" onClick={() => onSort(toNextSort(sort, id))}>
                {name}
                {order !== null && (
                  <span className={css['arrow']} aria-hidden="true">
                    {order === 'asc' ? '↑' : '↓'}
                  </span>
                )}
              </button>
            </span>
          )
        })}
      </div>
    </div>
  )
}
