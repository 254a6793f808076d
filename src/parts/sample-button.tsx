import { commonWords } from '#messages/en/common.ts'
import { Button, type ButtonLook } from '#ui/button.tsx'
import { useExplore } from './explore.ts'
import { LoginFailureNotice } from './login-failure.tsx'

export function SampleButton(look: ButtonLook) {
  const { explore, failure } = useExplore()
  return (
    <>
      <Button {...look} onClick={explore}>
        {commonWords.sample}
      </Button>
      {failure && <LoginFailureNotice failure={failure} />}
    </>
  )
}
