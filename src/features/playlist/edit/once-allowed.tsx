import type { ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { missingScopes, type WriteScope } from '#auth/scopes.ts'
import { getSession } from '#auth/session.ts'
import { AllowDialog } from '#parts/allow/allow-dialog.tsx'
import { useSession } from '#parts/use-session.ts'
import { openedAt } from './use-opened.ts'

type OnceAllowedProps = {
  scopes: readonly WriteScope[]
  why: string
  /** What an address opens on the way back from Spotify. */
  tool: string
  open: boolean
  onClose: () => void
  /** The tool itself; `open` once all is allowed. */
  children: (open: boolean) => ReactNode
}

/** Asks for what is missing before anything is typed or chosen. Where that takes no way to Spotify, the tool opens at once. */
export function OnceAllowed({ scopes, why, tool, open, onClose, children }: OnceAllowedProps) {
  const { pathname, search } = useLocation()
  const isAllowed = missingScopes(useSession()?.scope ?? [], scopes).length === 0
  const returnTo = openedAt(pathname, search, tool)
  // The question also closes because it was answered with yes: then the tool takes its place.
  const close = () => {
    if (missingScopes(getSession()?.scope ?? [], scopes).length > 0) onClose()
  }
  return (
    <>
      <AllowDialog request={{ scopes, why, returnTo }} open={open && !isAllowed} onClose={close} />
      {children(open && isAllowed)}
    </>
  )
}
