import { coverWords as words } from '#messages/en/cover.ts'
import { t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { toFailure } from '#parts/to-failure.ts'
import { outcomeOf } from '#spotify/writing.ts'
import { Notice } from '#ui/notice.tsx'
import { limits, type PictureTrouble } from './read-picture.ts'
import { isOtherWriter } from './use-applying.ts'

/** Why a file cannot be made a cover. */
export function PictureTroubleNotice({ trouble }: { trouble: PictureTrouble | 'not-made' }) {
  const title = trouble === 'not-made' ? words.notMade : words.trouble[trouble].title
  return (
    <Notice kind="danger" role="alert" title={title}>
      <p>{whyNot(trouble)}</p>
    </Notice>
  )
}

function whyNot(trouble: PictureTrouble | 'not-made'): string {
  if (trouble === 'not-made') return words.notMadeWhy
  if (trouble === 'too-heavy') return t(words.trouble[trouble].text, limits)
  if (trouble === 'too-large') return t(words.trouble[trouble].text, limits)
  if (trouble === 'too-small') return t(words.trouble[trouble].text, limits)
  return words.trouble[trouble].text
}

/** Why Spotify has not got a cover, or may not have it. */
export function CoverFailure({ failure }: { failure: unknown }) {
  const said = sentencesFor(failure)
  if (said === null) return <Failure error={failure} />
  const [title, text] = said
  return (
    <Notice kind="danger" role="alert" title={title}>
      <p>{text}</p>
    </Notice>
  )
}

/** Null for what a read could have met too. */
function sentencesFor(error: unknown): readonly [title: string, text: string] | null {
  if (isOtherWriter(error)) return [words.otherWriter, words.otherWriterWhy]
  const failure = toFailure(error)
  if (failure === null) return null
  if (failure.kind === 'refused')
    return failure.status === 413 ? [words.tooLarge, words.tooLargeWhy] : [words.refused, words.refusedWhy]
  return outcomeOf(error) === 'unclear' && navigator.onLine ? [words.unclear, words.unclearWhy] : null
}
