import { sessionEndWords } from '#messages/en/session-end.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import { Notice } from '#ui/notice.tsx'
import { rich } from '#ui/rich.tsx'
import type { ToldEnd } from './session-end.tsx'

const connectedApps = 'https://www.spotify.com/account/apps/'
const words: Record<ToldEnd, { title: string; text: string }> = sessionEndWords

/** Why the session has ended, and what to do. */
export function SessionEndSentence({ why }: { why: ToldEnd }) {
  const { title, text } = words[why]
  return (
    <Notice kind={why === 'logged-out' ? 'done' : 'info'} role="status" title={title}>
      <p>{rich(text, { apps: (label) => <ExternalLink href={connectedApps}>{label}</ExternalLink> })}</p>
    </Notice>
  )
}
