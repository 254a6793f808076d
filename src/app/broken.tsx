import { isCallback } from '#auth/login.ts'
import { callbackWords } from '#messages/en/callback.ts'
import { frameWords } from '#messages/en/frame.ts'
import { Button } from '#ui/button.tsx'
import { config } from '#config.ts'
import { Stopped } from './stopped.tsx'
import { isMissingCode } from './trouble.ts'

/** On the callback there is nothing left to load again: its address has been used up. */
const goOn = () => {
  if (isCallback(new URL(location.href))) location.assign(config.base)
  else location.reload()
}

/** The last resort: no stack, no address, nothing of the person's, and a way on. */
export function Broken({ error, within = false }: { error: unknown; within?: boolean }) {
  const missing = isMissingCode(error)
  const title = isCallback(new URL(location.href))
    ? callbackWords.title
    : missing
      ? frameWords.missing
      : frameWords.broken
  return (
    <Stopped
      within={within}
      title={title}
      text={missing ? frameWords.missingWhat : frameWords.brokenWhat}
      actions={<Button onClick={goOn}>{frameWords.reload}</Button>}
    />
  )
}
