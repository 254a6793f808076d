import { useRef } from 'react'
import { redirectUri } from '#auth/client-id.ts'
import { setupWords } from '#messages/en/setup.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { rich } from '#ui/rich.tsx'
import { TextField } from '#ui/text-field.tsx'
import { showToast } from '#ui/toast.tsx'
import { refusalOf, toLoopback } from './redirect-rules.ts'

/** The address to register, and why Spotify would refuse it where it would. */
export function RedirectUri() {
  const field = useRef<HTMLInputElement>(null)

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(redirectUri)
      showToast(setupWords.copied)
    } catch {
      // Not allowed, or no clipboard on an http address: the person can still copy by hand.
      field.current?.select()
      showToast(setupWords.notCopied)
    }
  }

  return (
    <>
      <Refusal />
      <p>{setupWords.redirectText}</p>
      <TextField
        ref={field}
        label={setupWords.redirectLabel}
        mono
        readOnly
        value={redirectUri}
        action={<Button onClick={() => void copy()}>{setupWords.copy}</Button>}
      />
    </>
  )
}

function Refusal() {
  const refusal = refusalOf(redirectUri)
  if (refusal === null) return null
  if (refusal === 'insecure')
    return (
      <Notice kind="warn" icon="warning" title={setupWords.insecureTitle}>
        <p>{setupWords.insecureText}</p>
      </Notice>
    )
  return (
    <Notice kind="warn" icon="warning" title={setupWords.localhostTitle}>
      <p>{rich(setupWords.localhostText, { link: (text) => <a href={toLoopback(window.location.href)}>{text}</a> })}</p>
    </Notice>
  )
}
