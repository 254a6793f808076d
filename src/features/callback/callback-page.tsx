import type { LoginFailure } from '#auth/errors.ts'
import { callbackWords as words } from '#messages/en/callback.ts'
import { LogInButton } from '#parts/log-in-button.tsx'
import { LoginFailureNotice } from '#parts/login-failure.tsx'
import { TabTitle } from '#parts/tab-title.tsx'
import { useSession } from '#parts/use-session.ts'
import { buttonClass } from '#ui/button.tsx'
import { Head } from '#ui/head.tsx'
import { Link } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { paths } from '#paths.ts'
import css from './callback-page.module.css'

/**
 * A login that came back and failed. `returnTo` is where the person was when it began: the next one goes there. Whoever is
 * logged in was asked for more than before, and has lost nothing by saying no.
 */
export function CallbackPage({ failure, returnTo }: { failure: LoginFailure; returnTo: string }) {
  const isLoggedIn = useSession() !== null
  const place = returnTo === paths.home ? paths.profile : returnTo
  return (
    <>
      <TabTitle page={words.title} />
      <Head catalogue={[words.catalogue]} title={words.title} />
      <div className={css['said']}>
        {isLoggedIn && failure === 'denied' ? (
          <Notice kind="info" role="alert" title={words.notAllowed.title}>
            <p>{words.notAllowed.text}</p>
          </Notice>
        ) : (
          <LoginFailureNotice failure={failure} />
        )}
        <div className="buttons">
          {isLoggedIn && (
            // A button that is a link has its code with pages that every login would have to wait for.
            <Link className={buttonClass({ kind: 'main' })} to={place}>
              {words.back}
            </Link>
          )}
          <LogInButton kind={isLoggedIn ? 'plain' : 'main'} returnTo={place} scroll={0} />
        </div>
      </div>
    </>
  )
}
