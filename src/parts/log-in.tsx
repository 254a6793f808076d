import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { clientId } from '#auth/client-id.ts'
import { LoginError, type LoginFailure } from '#auth/errors.ts'
import { beginLogin } from '#auth/login.ts'
import { isSample } from '#auth/session.ts'
import { paths } from '#paths.ts'
import { scrollHere } from './place.ts'

export type LogInOptions = {
  /** More than the read scopes, for something that needs them. */
  scopes?: readonly string[]
  /** In-app path with its query; where the person stands, unless said otherwise. */
  returnTo?: string
  /** CSS pixels from the top; where the page stands, unless said otherwise. */
  scroll?: number
}

type LogIn = { logIn: (options?: LogInOptions) => void; busy: boolean; failure: LoginFailure | null }

/** Places that nobody wants to come back to once logged in. */
const doorways: readonly string[] = [paths.home, paths.setup, paths.callback]

/** Begins a login: leaves for Spotify, or goes to Set up where there is no Client ID. `busy` until the page is left. */
export function useLogIn(): LogIn {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<LoginFailure | null>(null)
  const leaving = useRef(false)
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const here = doorways.includes(pathname) ? paths.profile : pathname + search

  const rest = useCallback(() => {
    leaving.current = false
    setBusy(false)
  }, [])

  useEffect(() => {
    // Back from Spotify may bring this very page, kept as it was left: busy.
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) rest()
    }
    window.addEventListener('pageshow', onPageShow)
    return () => window.removeEventListener('pageshow', onPageShow)
  }, [rest])

  const logIn = ({ returnTo = here, scroll = scrollHere(), scopes = [] }: LogInOptions = {}) => {
    if (leaving.current) return
    if (isSample()) {
      // The stand-in lives in this page alone: a fresh page begins a fresh login, and Spotify hears nothing of it.
      window.location.reload()
      return
    }
    if (clientId() === null) {
      void navigate(paths.setup)
      return
    }
    leaving.current = true
    setBusy(true)
    setFailure(null)
    leave({ returnTo, scroll, scopes }).catch((error: unknown) => {
      rest()
      setFailure(toLoginFailure(error))
    })
  }

  return { logIn, busy, failure }
}

async function leave(options: Required<LogInOptions>): Promise<void> {
  window.location.assign(await beginLogin(options))
}

/** Anything but a `LoginError` is code that did not arrive. */
const toLoginFailure = (error: unknown): LoginFailure => (error instanceof LoginError ? error.reason : 'offline')
