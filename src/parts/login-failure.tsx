import { lazy, Suspense } from 'react'
import type { LoginFailure } from '#auth/errors.ts'
import { loginWords as words } from '#messages/en/login.ts'
import { Notice } from '#ui/notice.tsx'

/** The sentences are fetched apart: most logins need none of them. */
const Sentences = lazy(() =>
  import('./login-failure-notice.tsx').then(
    ({ LoginFailureNotice }) => ({ default: LoginFailureNotice }),
    () => ({ default: Bare }),
  ),
)

const Bare = () => (
  <Notice kind="danger" role="alert" title={words.failed.title}>
    <p>{words.failed.text}</p>
  </Notice>
)

/** Why a login did not begin or finish, and what to do. */
export const LoginFailureNotice = ({ failure }: { failure: LoginFailure }) => (
  <Suspense fallback={null}>
    <Sentences failure={failure} />
  </Suspense>
)
