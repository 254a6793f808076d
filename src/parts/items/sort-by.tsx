import { toSortChoices, type Column, type Sort } from './column.ts'
import { SortChoice } from './sort-choice.tsx'

type SortByProps = {
  columns: readonly Column<never>[]
  sort: Sort | null
  onSort: (sort: Sort | null) => void
  /** Where a page has more than one. */
  label?: string
}

/** Stands in for the heads of the columns where there is no room for them. */
export const SortBy = ({ columns, ...rest }: SortByProps) => <SortChoice choices={toSortChoices(columns)} {...rest} />
