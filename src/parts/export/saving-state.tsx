import { exportWords as words } from '#messages/en/export.ts'
import { t } from '#messages/t.ts'
import { Notice } from '#ui/notice.tsx'
import { Progress } from '#ui/progress.tsx'
import css from './export-dialog.module.css'
import type { Saving } from './use-saving.ts'

type SavingStateProps = {
  saving: Pick<Saving, 'isWaiting' | 'hasFailed'>
  /** Rows that are here, of so many. */
  here: number
  total: number
}

/** What a file is waiting for, or that there will be none. */
export function SavingState({ saving: { isWaiting, hasFailed }, here, total }: SavingStateProps) {
  return (
    <>
      {isWaiting && (
        <Progress
          label={words.waiting}
          value={here}
          max={total}
          left={words.waiting}
          right={t(words.soFar, { some: here, total: t(words.rows, { count: total }) })}
        />
      )}
      <div className={css['said']} role="alert">
        {hasFailed && (
          <Notice kind="danger" title={words.failed}>
            <p>{words.failedWhy}</p>
          </Notice>
        )}
      </div>
    </>
  )
}
