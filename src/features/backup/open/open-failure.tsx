import { openFailureWords as words } from '#messages/en/open-backup.ts'
import { t } from '#messages/t.ts'
import { Notice } from '#ui/notice.tsx'
import type { OpenFailure } from './use-backup-file.ts'

const megabyte = 1_000_000

function toSentence(failure: OpenFailure): string {
  switch (failure.kind) {
    case 'newer-version':
      return t(words['newer-version'], { version: failure.version })
    case 'too-large':
      return t(words['too-large'], { size: Math.ceil(failure.bytes / megabyte) })
    default:
      return words[failure.kind]
  }
}

/** Why a file could not be opened, and what to do. */
export const OpenFailureNotice = ({ name, failure }: { name: string; failure: OpenFailure }) => (
  <Notice kind="danger" role="alert" title={t(words.title, { name })}>
    <p>{toSentence(failure)}</p>
  </Notice>
)
