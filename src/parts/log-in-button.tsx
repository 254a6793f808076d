import { commonWords } from '#messages/en/common.ts'
import { Button, type ButtonLook } from '#ui/button.tsx'
import { useLogIn, type LogInOptions } from './log-in.tsx'
import { LoginFailureNotice } from './login-failure.tsx'

/** `Log in with Spotify`, and why that did not work if it did not. */
export function LogInButton({ kind = 'main', size, ...options }: ButtonLook & LogInOptions) {
  const { logIn, busy, failure } = useLogIn()
  return (
    <>
      <Button kind={kind} {...(size && { size })} aria-disabled={busy} onClick={() => logIn(options)}>
        {commonWords.logIn}
      </Button>
      {failure && <LoginFailureNotice failure={failure} />}
    </>
  )
}
