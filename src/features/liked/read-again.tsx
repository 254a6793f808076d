import { useQueryClient } from '@tanstack/react-query'
import { rereadShelf } from '#library/shelves.ts'
import { likedWords as words } from '#messages/en/liked.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import css from './liked-page.module.css'

const pageSize = 50

type ReadAgainProps = {
  /** How many songs there are; null while that is not known. */
  total: number | null
  /** Whether the list is being read already. */
  busy: boolean
}

/** Reads the whole list again, for Spotify does not say what has changed in its middle. */
export function ReadAgain({ total, busy }: ReadAgainProps) {
  const client = useQueryClient()
  const why = total === null ? undefined : t(words.readAgainWhy, { count: Math.max(1, Math.ceil(total / pageSize)) })
  return (
    <Button
      kind="quiet"
      size="small"
      className={css['readAgain']}
      title={why}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) void rereadShelf('liked', client)
      }}
    >
      {words.readAgain}
    </Button>
  )
}
