import type { LoginFailure } from '#auth/errors.ts'
import { commonWords } from '#messages/en/common.ts'
import { homeWords } from '#messages/en/home.ts'
import { LoginFailureNotice } from '#parts/login-failure.tsx'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { rich } from '#ui/rich.tsx'
import { paths } from '#paths.ts'
import css from './home-page.module.css'
import { Sides } from './sides.tsx'
import { Sleeve } from './sleeve.tsx'

type HomePageProps = {
  /** False in the HTML of the build: the buttons wait for the app that makes them work. */
  ready: boolean
  /** A login is about to leave for Spotify. */
  busy: boolean
  /** Why the last click came to nothing. */
  failure: LoginFailure | null
  onLogIn: () => void
  onExplore: () => void
}

/** Home, in HTML before any script and then with one: it reads nothing of the browser. */
export function HomePage({ ready, busy, failure, onLogIn, onExplore }: HomePageProps) {
  return (
    <>
      <div className={css['front']}>
        <Sleeve />
        <div className={css['back']}>
          <p className={css['lede']}>{homeWords.lede}</p>
          <div className={css['buttons']}>
            <Button kind="main" className={css['button']} disabled={!ready} aria-disabled={busy} onClick={onLogIn}>
              {commonWords.logIn}
            </Button>
            <Button className={css['button']} disabled={!ready} onClick={onExplore}>
              {commonWords.sample}
            </Button>
          </div>
          {failure && (
            <div className={css['failure']}>
              <LoginFailureNotice failure={failure} />
            </div>
          )}
          <p className={css['note']}>
            {rich(homeWords.note, { link: (text) => <Link to={paths.setup}>{text}</Link> })}
          </p>
        </div>
        <ul className={css['promises']}>
          {homeWords.promises.map(({ title, text }) => (
            <li key={title}>
              <b>{title}</b>
              {text}
            </li>
          ))}
        </ul>
      </div>
      <Sides />
    </>
  )
}
