import '#ui/base.css'
import { Suspense } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router-dom'
import { useSession } from '#parts/use-session.ts'
import { config } from '#config.ts'
import { paths } from '#paths.ts'
import { Contained } from './contained.tsx'
import { EmptyFrame } from './empty-frame.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { Home } from './home.tsx'
import type { Opening } from './opening.ts'
import { CallbackPage, NotFoundPage, SignedOut, views } from './routes.tsx'
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
  return (
    <Suspense fallback={<EmptyFrame base={config.base} />}>
      <Routes>
        <Route path={paths.home} element={session ? <Navigate to={paths.profile} replace /> : <Home />} />
        <Route element={<Frame />}>
          <Route element={<Contained />}>
            {views.map(({ path, page: Page, needsSession }) => (
              <Route key={path} path={path} element={needsSession && !session ? <SignedOut /> : <Page />} />
            ))}
            <Route
              path={paths.callback}
              element={
                opening.failure ? (
                  <CallbackPage failure={opening.failure.reason} returnTo={opening.failure.returnTo} />
                ) : (
                  <Navigate to={paths.home} replace />
                )
              }
            />
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Route>
      </Routes>
    </Suspense>
  )
}
