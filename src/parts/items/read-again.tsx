import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { Shelf } from '#library/shelf.ts'
import { rereadShelf, type Rereadable } from '#library/shelves.ts'
import { shelfWords as words } from '#messages/en/shelf.ts'
import { t } from '#messages/t.ts'
import { pageCount } from '#spotify/paging.ts'
import { Button } from '#ui/button.tsx'
import css from './read-again.module.css'

type ReadAgainProps = {
  shelf: Rereadable
  query: Pick<UseQueryResult<Shelf<unknown>>, 'data' | 'isFetching'>
  label?: string
}

/** Reads the whole list again, for Spotify does not say what has changed in its middle. */
export function ReadAgain({ shelf, query: { data, isFetching }, label = words.readAgain }: ReadAgainProps) {
  const client = useQueryClient()
  const why = data === undefined ? undefined : t(words.readAgainWhy, { count: Math.max(1, pageCount(data.total)) })
  return (
    <Button
      kind="quiet"
      size="small"
      className={css['readAgain']}
      title={why}
      aria-disabled={isFetching}
      onClick={() => {
        if (!isFetching) void rereadShelf(shelf, client)
      }}
    >
      {label}
    </Button>
  )
}
