import type { UseQueryResult } from '@tanstack/react-query'
import type { Shelf } from '#library/shelf.ts'
import { Bone } from '#ui/bone.tsx'
import { ItemsProgress } from './items-progress.tsx'
import css from './shelf.module.css'
import type { ShownShelf } from './use-shelf.ts'

const pageSize = 50
/** So many requests are answered before one has read how many there are. */
const few = 4

type ShelfTallyProps = {
  query: Pick<UseQueryResult<Shelf<unknown>>, 'data' | 'dataUpdatedAt'>
  shown: Pick<ShownShelf<never>, 'order' | 'filter' | 'complete' | 'busy'>
}

/** How many rows there are; while they arrive with a bar. */
export function ShelfTally({ query: { data, dataUpdatedAt }, shown }: ShelfTallyProps) {
  const { order, filter, complete, busy } = shown
  const requests = Math.ceil((data?.total ?? 0) / pageSize)
  const brief = requests <= few
  return (
    <div className={brief ? css['tally'] : css['longTally']}>
      {data === undefined ? (
        busy && <Bone width="s" />
      ) : (
        <ItemsProgress
          count={{ loaded: data.loaded, total: data.total, complete, shown: filter === '' ? null : order.length }}
          busy={busy}
          pages={{ done: Math.ceil(data.loaded / pageSize), total: requests }}
          updatedAt={dataUpdatedAt}
          brief={brief}
        />
      )}
    </div>
  )
}
