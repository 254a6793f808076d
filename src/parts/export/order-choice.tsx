import { useId } from 'react'
import { exportWords as words } from '#messages/en/export.ts'
import { Choice } from '#ui/choice.tsx'
import type { OneList } from './exported.ts'
import type { Order } from './rows.ts'

type OrderChoiceProps = { one: Pick<OneList, 'filter' | 'view'>; order: Order; onOrder: (order: Order) => void }

/** The whole list as it is, or what the page shows of it; nothing where that is the same. */
export function OrderChoice({ one: { filter, view }, order, onOrder }: OrderChoiceProps) {
  const name = useId()
  const [isFiltered, isSorted] = [filter !== '', view.sort !== null]
  if (!isFiltered && !isSorted) return null
  const both = isSorted ? words.filteredAndSorted : words.filtered
  const options = [
    { value: 'original', label: words.original },
    { value: 'shown', label: isFiltered ? both : words.sorted },
  ] as const
  return <Choice label={words.order} options={options} value={order} onChange={onOrder} name={name} />
}
