import { useState, type ReactNode } from 'react'
import { missingScopes, type WriteScope } from '#auth/scopes.ts'
import { useLate } from '#parts/use-late.ts'
import { useSession } from '#parts/use-session.ts'
import type { AllowRequest } from './allow-dialog.tsx'

export type { AllowRequest } from './allow-dialog.tsx'

const load = async () => (await import('./allow-dialog.tsx')).AllowDialog

type Allow = {
  /** Whether the session has all of these. */
  granted: (scopes: readonly WriteScope[]) => boolean
  /** Asks for what is missing; where nothing is, `onAllowed` is called at once. */
  ask: (request: AllowRequest) => void
  /** To be rendered by whoever asks. */
  dialog: ReactNode
}

/** For what needs a scope that the first login does not ask for. Ask before anything is typed or chosen. */
export function useAllow(): Allow {
  const scope = useSession()?.scope ?? []
  const [Dialog, fetch] = useLate(load)
  const [asked, setAsked] = useState<{ request: AllowRequest; time: number; open: boolean } | null>(null)
  const granted = (scopes: readonly WriteScope[]) => missingScopes(scope, scopes).length === 0
  return {
    granted,
    ask: (request) => {
      if (granted(request.scopes)) request.onAllowed?.()
      else {
        fetch()
        setAsked((before) => ({ request, time: (before?.time ?? 0) + 1, open: true }))
      }
    },
    dialog: asked && Dialog && (
      <Dialog
        key={asked.time}
        request={asked.request}
        open={asked.open}
        onClose={() => setAsked((before) => before && { ...before, open: false })}
      />
    ),
  }
}
