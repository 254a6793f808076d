import { useState } from 'react'
import { savedClientId } from '#auth/client-id.ts'
import { setupWords } from '#messages/en/setup.ts'
import { LogInButton } from '#parts/log-in-button.tsx'
import { TabTitle } from '#parts/tab-title.tsx'
import { useSession } from '#parts/use-session.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { ExternalLink } from '#ui/external-link.tsx'
import { Head } from '#ui/head.tsx'
import { Notice } from '#ui/notice.tsx'
import { rich } from '#ui/rich.tsx'
import { paths } from '#paths.ts'
import { ClientIdForm } from './client-id-form.tsx'
import { RedirectUri } from './redirect-uri.tsx'
import { SetupAside } from './setup-aside.tsx'
import css from './setup-page.module.css'
import { Step } from './step.tsx'

const dashboard = 'https://developer.spotify.com/dashboard'

/** Four steps to a Client ID of one's own. A link may fill the field, but only the person's click saves it. */
export function SetupPage() {
  const [saved, setSaved] = useState(false)

  return (
    <>
      <TabTitle page={setupWords.title} />
      <Head catalogue={setupWords.catalogue} title={setupWords.title}>
        <p className="lede">{setupWords.lede}</p>
      </Head>
      <div className={css['two']}>
        <ol>
          <Step number={1} title={setupWords.createTitle}>
            <p>
              {rich(setupWords.createText, { link: (text) => <ExternalLink href={dashboard}>{text}</ExternalLink> })}
            </p>
            <p className="small ink-2">{setupWords.createNote}</p>
          </Step>
          <Step number={2} title={setupWords.redirectTitle}>
            <RedirectUri />
          </Step>
          <Step number={3} title={setupWords.clientTitle}>
            <ClientIdForm onSaved={() => setSaved(true)} onEdited={() => setSaved(false)} />
          </Step>
          <Step number={4} title={setupWords.logInTitle}>
            <div role="status" aria-label={saved ? setupWords.saved : undefined}>
              {saved && <Notice kind="done" title={setupWords.saved} />}
            </div>
            <WayIn saved={saved} />
          </Step>
        </ol>
        <SetupAside />
      </div>
    </>
  )
}

function WayIn({ saved }: { saved: boolean }) {
  const session = useSession()
  if (session)
    return (
      <>
        <p>{setupWords.loggedIn}</p>
        <div className="buttons">
          <ButtonLink to={paths.profile}>{setupWords.toProfile}</ButtonLink>
        </div>
      </>
    )
  if (!saved && savedClientId() === null) return <p className="ink-2">{setupWords.logInText}</p>
  return (
    <>
      <p className="ink-2">{saved ? setupWords.savedText : setupWords.ready}</p>
      <div className="buttons">
        <LogInButton />
      </div>
    </>
  )
}
