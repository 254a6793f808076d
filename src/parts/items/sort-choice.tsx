import { itemsWords } from '#messages/en/items.ts'
import type { Sort } from './column.ts'
import css from './items-tools.module.css'

type SortChoiceProps = {
  choices: readonly { sort: Sort | null; label: string }[]
  sort: Sort | null
  onSort: (sort: Sort | null) => void
  label?: string
}

/** Ways to sort, of which one is chosen; the first where `sort` is none of them. */
export function SortChoice({ choices, sort, onSort, label = itemsWords.sortBy }: SortChoiceProps) {
  const chosen = choices.findIndex(
    (choice) => choice.sort?.column === sort?.column && choice.sort?.order === sort?.order,
  )
  return (
    <label className={css['sortBy']}>
      <span>{label}</span>
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
