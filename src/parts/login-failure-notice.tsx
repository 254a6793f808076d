import type { LoginFailure } from '#auth/errors.ts'
import { loginFailureWords } from '#messages/en/login-failure.ts'
import { Notice } from '#ui/notice.tsx'
import { rich } from '#ui/rich.tsx'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'

const words: Record<LoginFailure, { title: string; text: string }> = loginFailureWords

/** Why a login did not begin or finish, and what to do. */
export function LoginFailureNotice({ failure }: { failure: LoginFailure }) {
  const { title, text } = words[failure]
  return (
    <Notice kind="danger" role="alert" title={title}>
      <p>{rich(text, { setup: (label) => <Link to={paths.setup}>{label}</Link> })}</p>
    </Notice>
  )
}
