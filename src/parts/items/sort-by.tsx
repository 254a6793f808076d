import { itemsWords } from '#messages/en/items.ts'
import { toSortChoices, type Column, type Sort } from './column.ts'
import css from './items-tools.module.css'

type SortByProps = {
  columns: readonly Column<never>[]
  sort: Sort | null
  onSort: (sort: Sort | null) => void
}

/** Stands in for the heads of the columns where there is no room for them. */
export function SortBy({ columns, sort, onSort }: SortByProps) {
  const choices = toSortChoices(columns)
  const chosen = choices.findIndex(
    (choice) => choice.sort?.column === sort?.column && choice.sort?.order === sort?.order,
  )
  return (
    <label className={css['sortBy']}>
      <span>{itemsWords.sortBy}</span>
      <select
        value={Math.max(chosen, 0)}
        onChange={(event) => onSort(choices[Number(event.target.value)]?.sort ?? null)}
      >
        {choices.map(({ label }, place) => (
          <option key={label} value={place}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
