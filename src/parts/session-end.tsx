import { lastEnd, type SessionEnd } from '#auth/session.ts'
import { loginWords } from '#messages/en/login.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import { Notice } from '#ui/notice.tsx'
import { rich } from '#ui/rich.tsx'

const connectedApps = 'https://www.spotify.com/account/apps/'

type ToldEnd = keyof typeof loginWords.ends

const isTold = (why: SessionEnd | null): why is ToldEnd => why !== null && why in loginWords.ends

/** How the last session of this page ended, where a person should know; else nothing. */
export function SessionEndNotice() {
  const why = lastEnd()
  if (!isTold(why)) return null
  const { title, text } = loginWords.ends[why]
  return (
    <Notice kind={why === 'logged-out' ? 'done' : 'info'} role="status" title={title}>
      <p>{rich(text, { apps: (label) => <ExternalLink href={connectedApps}>{label}</ExternalLink> })}</p>
    </Notice>
  )
}
