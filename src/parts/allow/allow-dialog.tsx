import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { askAgainHere, type AskAgain } from '#auth/ask-again.ts'
import { LoginError, type LoginFailure } from '#auth/errors.ts'
import { missingScopes, type WriteScope } from '#auth/scopes.ts'
import { getSession } from '#auth/session.ts'
import { allowWords as words } from '#messages/en/allow.ts'
import { useLogIn } from '#parts/log-in.tsx'
import { LoginFailureNotice } from '#parts/login-failure.tsx'
import { useSession } from '#parts/use-session.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './allow.module.css'

type Here = { pathname: string; search: string }

export type AllowRequest = {
  scopes: readonly WriteScope[]
  /** What the person is about to do, in a sentence of the feature's. */
  why: string
  /**
   * In-app path that the login comes back to; where the person stands, unless said otherwise. A function is told where that is on leaving: the
   * address may come after what is typed.
   */
  returnTo?: string | ((here: Here) => string)
  /** Keeps what the feature needs to go on after the login. Where it rejects, nobody leaves. */
  beforeLeaving?: () => Promise<void>
  /** Called once all is allowed, if the page has not been left for that. */
  onAllowed?: () => void
}

type AllowDialogProps = { request: AllowRequest; open: boolean; onClose: () => void }

/** Says what Spotify has to allow and why, and leads there. For one request: another one needs another dialog. */
export function AllowDialog({ request, open, onClose }: AllowDialogProps) {
  const { goOn, busy, trouble } = useGoOn(request, open, onClose)
  const missing = missingScopes(useSession()?.scope ?? [], request.scopes)
  return (
    <Dialog
      title={words.title}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button kind="main" aria-disabled={busy} onClick={goOn}>
            {words.goOn}
          </Button>
        </>
      }
    >
      <p>{request.why}</p>
      <p>{words.lede}</p>
      <ul className={css['scopes']}>
        {missing.map((scope) => (
          <li key={scope}>{words.may[scope]}</li>
        ))}
      </ul>
      <p className="small ink-2">{askAgainHere() === null ? words.then : words.thenSample}</p>
      {trouble !== null && <TroubleNotice trouble={trouble} />}
    </Dialog>
  )
}

type Trouble = LoginFailure | 'not-kept'

/** Who says no here has said it to changes, not to the login. */
const TroubleNotice = ({ trouble }: { trouble: Trouble }) =>
  trouble === 'not-kept' || trouble === 'denied' ? (
    <Notice kind="danger" role="alert" title={words[trouble].title}>
      <p>{words[trouble].text}</p>
    </Notice>
  ) : (
    <LoginFailureNotice failure={trouble} />
  )

/** What `Continue to Spotify` does. Whoever closes the dialog meanwhile stays. */
function useGoOn({ scopes, returnTo, beforeLeaving, onAllowed }: AllowRequest, open: boolean, onClose: () => void) {
  const { logIn, busy, failure } = useLogIn()
  const [underWay, setUnderWay] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const wanted = useRef(open)
  const { pathname, search } = useLocation()
  const here = useRef<Here>({ pathname, search })
  useEffect(() => {
    here.current = { pathname, search }
  }, [pathname, search])
  useEffect(() => {
    wanted.current = open
    return () => {
      wanted.current = false
    }
  }, [open])

  const leave = async (): Promise<Trouble | null> => {
    try {
      await beforeLeaving?.()
    } catch {
      return 'not-kept'
    }
    const place = typeof returnTo === 'function' ? returnTo(here.current) : returnTo
    if (wanted.current) logIn({ scopes, ...(place !== undefined && { returnTo: place }) })
    return null
  }

  const stay = async (askAgain: AskAgain): Promise<Trouble | null> => {
    const why = await ask(askAgain, scopes)
    if (why !== null || !wanted.current) return why
    onClose()
    onAllowed?.()
    return null
  }

  const goOn = () => {
    if (busy || underWay) return
    setUnderWay(true)
    setTrouble(null)
    const askAgain = askAgainHere()
    void (askAgain === null ? leave() : stay(askAgain)).then((why) => {
      setUnderWay(false)
      setTrouble(why)
    })
  }

  return { goOn, busy: busy || underWay, trouble: trouble ?? failure }
}

/** Null once the session has all of it. */
async function ask(askAgain: AskAgain, scopes: readonly WriteScope[]): Promise<LoginFailure | null> {
  try {
    await askAgain(scopes)
  } catch (error) {
    return error instanceof LoginError ? error.reason : 'offline'
  }
  return missingScopes(getSession()?.scope ?? [], scopes).length === 0 ? null : 'denied'
}
