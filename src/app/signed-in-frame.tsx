import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import type { Session } from '#auth/session.ts'
import { unfinishedJobs } from '#library/jobs.ts'
import { frameWords } from '#messages/en/frame.ts'
import { Toasts } from '#ui/toast.tsx'
import styles from './frame.module.css'
import { queryClient } from './query-client.ts'
import { Rail } from './rail.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { reviveJobs } from './revive-jobs.ts'
import { watchSession } from './session-watch.ts'

watchSession()
reviveJobs(queryClient)
// Where its code does not arrive, nothing that anybody waits for is missing. What an earlier page left undone is shown at once.
setTimeout(() => void import('./late.ts').catch(() => undefined), unfinishedJobs().length > 0 ? 0 : 3000)

export function SignedInFrame({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <a className={styles['skip']} href="#content">
        {frameWords.skip}
      </a>
      <div className={styles['frame']}>
        <Rail />
        <main id="content" tabIndex={-1} className={styles['main']}>
          {session.sample && <SampleBanner />}
          <Suspense fallback={null}>{children}</Suspense>
        </main>
        <Toasts />
      </div>
    </QueryClientProvider>
  )
}
