import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/app.tsx'
import { Broken } from '#app/broken.tsx'
import { pressOnce } from '#app/held-enter.ts'
import { loadHome } from '#app/home.tsx'
import { obstacle } from '#app/obstacle.ts'
import type { Opening } from '#app/opening.ts'
import { isKnownPath, preload } from '#app/routes.tsx'
import { isMissingCode, rootOptions, watchTrouble } from '#app/trouble.ts'
import { LoginError } from '#auth/errors.ts'
import { completeLogin, isCallback, returnToOf } from '#auth/login.ts'
import { getSession, isSample } from '#auth/session.ts'
import { config } from '#config.ts'

/** Puts the person at an in-app path, without a trace of the address they came by. */
function standAt(path: string): void {
  const known = isKnownPath(path) ? path : '/'
  history.replaceState(null, '', config.base + known.slice(1))
}

/**
 * Finishes the login that the address bar carries. The address is cleaned before anything is shown, and all of it
 * happens before React renders, so that no effect can redeem a code twice.
 */
async function finishLogin(callback: URL): Promise<Opening> {
  history.replaceState(null, '', callback.pathname)
  preload(returnToOf(callback) ?? '/profile')
  try {
    const { returnTo, scroll } = await completeLogin(callback)
    standAt(returnTo)
    return { scroll, failure: null }
  } catch (error) {
    if (!(error instanceof LoginError)) throw error
    return { scroll: 0, failure: { reason: error.reason, returnTo: error.returnTo } }
  }
}

async function open(): Promise<Opening> {
  if (isSample()) {
    const { startSampleData } = await import('#demo/in-page.ts')
    await startSampleData()
  }
  const here = new URL(location.href)
  if (here.pathname === config.base && getSession() === null) await loadHome()
  return isCallback(here) ? finishLogin(here) : { scroll: 0, failure: null }
}

/** The app, or what stands in its place where it may not or cannot start; null where the page is about to load anew. */
async function firstPage(): Promise<ReactNode> {
  try {
    const found = obstacle()
    if (found) return await (await import('#app/refusal.tsx')).refusal(found)
    return <App opening={await open()} />
  } catch (error) {
    if (!isMissingCode(error) && !(error instanceof LoginError)) reportError(error)
    return isSample() ? sampleFailed(error) : <Broken error={error} />
  }
}

/** Where even that page does not arrive, the one that says so stands in for it. */
const sampleFailed = (error: unknown): Promise<ReactNode> =>
  import('#app/sample-failed.tsx').then(
    ({ SampleFailed }) => <SampleFailed />,
    () => <Broken error={error} />,
  )

/** Nobody waits for it, and without a network its turn comes with the next page. */
async function clearUp(): Promise<void> {
  if (navigator.onLine) await (await import('#app/forget-old.ts')).forgetOld()
}

async function start(root: HTMLElement): Promise<void> {
  watchTrouble()
  pressOnce()
  const page = await firstPage()
  document.documentElement.hidden = false
  if (page !== null) createRoot(root, rootOptions).render(page)
  setTimeout(() => void clearUp().catch(() => undefined), 10_000)
}

const root = document.getElementById('root')
if (root) void start(root)
