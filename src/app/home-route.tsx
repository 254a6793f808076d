import { HomePage } from '#features/home/home-page.tsx'
import { useExplore } from '#parts/explore.ts'
import { useLogIn } from '#parts/log-in.tsx'
import { SessionEndNotice } from '#parts/session-end.tsx'
import { paths } from '#paths.ts'
import styles from './frame.module.css'
import { PlainFrame } from './plain-frame.tsx'

export function HomeRoute() {
  const { logIn, busy, failure } = useLogIn()
  const sample = useExplore()
  return (
    <PlainFrame>
      <div className={styles['ended']}>
        <SessionEndNotice />
      </div>
      <HomePage
        ready
        busy={busy}
        failure={failure ?? sample.failure}
        onLogIn={() => logIn({ returnTo: paths.profile })}
        onExplore={sample.explore}
      />
    </PlainFrame>
  )
}
