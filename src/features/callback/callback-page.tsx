import type { LoginFailure } from '#auth/errors.ts'
import { callbackWords } from '#messages/en/callback.ts'
import { LogInButton } from '#parts/log-in-button.tsx'
import { LoginFailureNotice } from '#parts/login-failure.tsx'
import { TabTitle } from '#parts/tab-title.tsx'
import { Head } from '#ui/head.tsx'
import { paths } from '#paths.ts'
import css from './callback-page.module.css'

/** A login that came back and failed. `returnTo` is where the person was when it began: the next one goes there. */
export function CallbackPage({ failure, returnTo }: { failure: LoginFailure; returnTo: string }) {
  return (
    <>
      <TabTitle page={callbackWords.title} />
      <Head catalogue={[callbackWords.catalogue]} title={callbackWords.title} />
      <div className={css['said']}>
        <LoginFailureNotice failure={failure} />
        <div className="buttons">
          <LogInButton returnTo={returnTo === paths.home ? paths.profile : returnTo} scroll={0} />
        </div>
      </div>
    </>
  )
}
