import { lazy, Suspense, type ComponentType } from 'react'
import { lastEnd, type SessionEnd } from '#auth/session.ts'

const told = ['logged-out', 'revoked', 'spent', 'idle', 'hidden', 'client-changed'] as const satisfies SessionEnd[]

export type ToldEnd = (typeof told)[number]

const isTold = (why: SessionEnd | null): why is ToldEnd => (told as readonly (SessionEnd | null)[]).includes(why)

type Told = ComponentType<{ why: ToldEnd }>

const Sentence = lazy<Told>(() =>
  import('./session-end-notice.tsx').then(
    ({ SessionEndSentence }) => ({ default: SessionEndSentence as Told }),
    // What to do next stands below.
    () => ({ default: () => null }),
  ),
)

/** How the last session of this page ended, where a person should know; else nothing. */
export function SessionEndNotice() {
  const why = lastEnd()
  if (!isTold(why)) return null
  return (
    <Suspense fallback={null}>
      <Sentence why={why} />
    </Suspense>
  )
}
