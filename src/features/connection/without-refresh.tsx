import { connectionWords } from '#messages/en/connection.ts'
import { Notice } from '#ui/notice.tsx'
import type { Facts } from './facts.ts'

const words = connectionWords.tokens.without

/** Why a tab has no refresh token: the facts tell whether the login brought one. */
export function whyWithout({ refreshToken }: Facts): keyof typeof words {
  if (refreshToken === undefined) return 'unknown'
  return refreshToken === null ? 'none' : 'copy'
}

/** Says why this tab cannot renew its access token, and what that means for the person. */
export function WithoutRefresh({ facts }: { facts: Facts }) {
  const { title, text } = words[whyWithout(facts)]
  return (
    <Notice kind="info" title={title}>
      <p>{text}</p>
    </Notice>
  )
}
