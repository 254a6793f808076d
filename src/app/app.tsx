import '#ui/base.css'
import { Suspense } from 'react'
import { BrowserRouter, matchPath, Navigate, useLocation } from 'react-router-dom'
import { useSession } from '#parts/use-session.ts'
import { config } from '#config.ts'
import { paths } from '#paths.ts'
import { Contained } from './contained.tsx'
import { EmptyFrame } from './empty-frame.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { Home } from './home.tsx'
import type { Opening } from './opening.ts'
import { CallbackPage, NotFoundPage, SignedOut, viewAt } from './routes.tsx'
import { ScrollMemory } from './scroll.tsx'

export function App({ opening }: { opening: Opening }) {
  return (
    <ErrorBoundary>
      <BrowserRouter basename={config.base}>
        <ScrollMemory initial={opening.scroll} />
        <Pages opening={opening} />
      </BrowserRouter>
    </ErrorBoundary>
  )
}

function Pages({ opening }: { opening: Opening }) {
  const session = useSession()
  const { pathname } = useLocation()
  if (matchPath(paths.home, pathname)) return session ? <Navigate to={paths.profile} replace /> : <AtHome />
  return (
    <Suspense fallback={<EmptyFrame base={config.base} />}>
      <Frame>
        <Contained>
          {matchPath(paths.callback, pathname) ? <Callback opening={opening} /> : <View isOpen={session !== null} />}
        </Contained>
      </Frame>
    </Suspense>
  )
}

const AtHome = () => (
  <Suspense fallback={<EmptyFrame base={config.base} />}>
    <Home />
  </Suspense>
)

/** Nothing is left to finish at this address but a login that has failed. */
const Callback = ({ opening: { failure } }: { opening: Opening }) =>
  failure ? <CallbackPage failure={failure.reason} returnTo={failure.returnTo} /> : <Navigate to={paths.home} replace />

/** What stands at the address. `isOpen`: somebody is logged in. */
function View({ isOpen }: { isOpen: boolean }) {
  const view = viewAt(useLocation().pathname)
  if (view === undefined) return <NotFoundPage />
  return view.needsSession && !isOpen ? <SignedOut /> : <view.page />
}
