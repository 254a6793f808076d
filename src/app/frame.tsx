import { lazy, Suspense } from 'react'
import { Outlet } from 'react-router-dom'
import { config } from '#config.ts'
import { useSession } from '#parts/use-session.ts'
import { EmptyFrame } from './empty-frame.tsx'
import { PlainFrame } from './plain-frame.tsx'

const SignedInFrame = lazy(async () => ({ default: (await import('./signed-in-frame.tsx')).SignedInFrame }))

/** With a session the sidebar with everything of the person's, and none of it outlives that login; without one a plain page. */
export function Frame() {
  const session = useSession()
  if (!session) {
    return (
      <PlainFrame>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </PlainFrame>
    )
  }
  return (
    <Suspense fallback={<EmptyFrame base={config.base} />}>
      <SignedInFrame key={session.consentedAt} session={session} />
    </Suspense>
  )
}
