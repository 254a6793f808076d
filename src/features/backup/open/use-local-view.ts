import { useState } from 'react'
import type { Sort } from '#parts/items/column.ts'
import type { ItemsView } from '#parts/items/use-items-view.ts'

/** How a person looks at a grid of a file. Not in the address: a reload has no file to look at. */
export function useLocalView(begin = ''): ItemsView {
  const [filter, setFilter] = useState(begin)
  const [sort, setSort] = useState<Sort | null>(null)
  return { filter, setFilter, sort, setSort }
}
