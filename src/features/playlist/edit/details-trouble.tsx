import { detailsWords as words } from '#messages/en/edit-details.ts'
import { Failure } from '#parts/failure.tsx'
import { toFailure } from '#parts/to-failure.ts'
import { Notice } from '#ui/notice.tsx'
import { isOtherWriter } from './use-applying.ts'

/** Why details were not changed. */
export function DetailsTrouble({ trouble, hasText }: { trouble: unknown; hasText: boolean }) {
  if (isOtherWriter(trouble))
    return (
      <Notice kind="warn" role="alert" title={words.otherWriter}>
        <p>{words.otherWriterWhy}</p>
      </Notice>
    )
  const failure = toFailure(trouble)
  if (hasText && failure?.kind === 'refused' && failure.status === 400)
    return (
      <Notice kind="danger" role="alert" title={words.refusedText}>
        <p>{words.refusedTextWhy}</p>
      </Notice>
    )
  return (
    <>
      <Failure error={trouble} />
      <p>{words.asBefore}</p>
    </>
  )
}
