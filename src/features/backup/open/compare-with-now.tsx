import { useQueryClient } from '@tanstack/react-query'
import { compareWords as words } from '#messages/en/open-backup.ts'
import { Button } from '#ui/button.tsx'
import css from './compare-panel.module.css'
import type { Side, useComparison } from './use-comparison.ts'

type CompareWithNowProps = {
  before: Side
  isBusy: boolean
  onStart: ReturnType<typeof useComparison>['start']
}

/** Against what of the library is on this device. */
export function CompareWithNow({ before, isBusy, onStart }: CompareWithNowProps) {
  const client = useQueryClient()
  const compare = async () => {
    const { libraryNow, withDoubt } = await import('./library-now.ts')
    const now = await libraryNow(client)
    if (now === null) return null
    const after = { document: now.document, name: words.theLibrary }
    return {
      before,
      after,
      mend: (comparison: Parameters<typeof withDoubt>[0]) => withDoubt(comparison, now, before.document),
    }
  }
  return (
    <div className={css['now']}>
      <Button aria-disabled={isBusy} onClick={() => !isBusy && onStart(compare)}>
        {words.now}
      </Button>
      <p>{words.nowWhat}</p>
    </div>
  )
}
