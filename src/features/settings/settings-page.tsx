import { useState } from 'react'
import { settingsWords } from '#messages/en/settings.ts'
import { readScheme, schemes, setScheme } from '#parts/scheme.ts'
import { TabTitle } from '#parts/tab-title.tsx'
import { Choice } from '#ui/choice.tsx'
import { Head } from '#ui/head.tsx'
import { Link } from '#ui/link.tsx'
import { rich } from '#ui/rich.tsx'
import { Section } from '#ui/section.tsx'
import { paths } from '#paths.ts'
import { ClientIdSection } from './client-id-section.tsx'
import { CopySection } from './copy-section.tsx'
import { SessionLimitSection } from './session-limit-section.tsx'
import css from './settings-page.module.css'

const options = schemes.map((value) => ({ value, label: settingsWords.schemes[value] }))

export function SettingsPage() {
  const [scheme, choose] = useState(readScheme)
  const [kept, setKept] = useState(true)

  return (
    <>
      <TabTitle page={settingsWords.title} />
      <Head catalogue={[settingsWords.catalogue]} title={settingsWords.title} />
      <Section title={settingsWords.schemeTitle}>
        <div className={css['choice']}>
          <Choice
            label={settingsWords.schemeTitle}
            name="scheme"
            options={options}
            value={scheme}
            onChange={(next) => {
              choose(next)
              setKept(setScheme(next))
            }}
          />
          <p className="small ink-2">{settingsWords.schemeText}</p>
        </div>
        <div role="alert">{!kept && <p>{settingsWords.notKept}</p>}</div>
      </Section>
      <SessionLimitSection />
      <CopySection />
      <ClientIdSection />
      <Section title={settingsWords.keptTitle}>
        <dl className={css['facts']}>
          {settingsWords.kept.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className={css['more']}>
          {rich(settingsWords.privacy, { link: (text) => <Link to={paths.privacy}>{text}</Link> })}
        </p>
      </Section>
    </>
  )
}
