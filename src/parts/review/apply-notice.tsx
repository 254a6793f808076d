import { reviewWords as words } from '#messages/en/review.ts'
import { Failure } from '#parts/failure.tsx'
import { Notice } from '#ui/notice.tsx'
import type { ApplyTrouble } from './use-apply.ts'

/** Why the edit has not begun. */
export function ApplyNotice({ trouble }: { trouble: ApplyTrouble }) {
  if (trouble.is === 'failed') return <Failure error={trouble.error} />
  const [title, why] =
    trouble.is === 'unfinished' ? [words.unfinished, words.unfinishedWhy] : [words.elsewhere, words.elsewhereWhy]
  return (
    <Notice kind="warn" role="alert" title={title}>
      <p>{why}</p>
    </Notice>
  )
}
