import { lazy, Suspense, type ReactNode } from 'react'
import { config } from '#config.ts'
import { useSession } from '#parts/use-session.ts'
import { EmptyFrame } from './empty-frame.tsx'
import { PlainFrame } from './plain-frame.tsx'

const SignedInFrame = lazy(async () => ({ default: (await import('./signed-in-frame.tsx')).SignedInFrame }))

/** With a session the sidebar with everything of the person's, and none of it outlives that login; without one a plain page. */
export function Frame({ children }: { children: ReactNode }) {
  const session = useSession()
  if (!session) {
    return (
      <PlainFrame>
        <Suspense fallback={null}>{children}</Suspense>
      </PlainFrame>
    )
  }
  return (
    <Suspense fallback={<EmptyFrame base={config.base} />}>
      <SignedInFrame key={session.consentedAt} session={session}>
        {children}
      </SignedInFrame>
    </Suspense>
  )
}
