import { useState } from 'react'
import { readSessionLimit, sessionLimits, setSessionLimit } from '#auth/session-limit.ts'
import { settingsWords } from '#messages/en/settings.ts'
import { Choice } from '#ui/choice.tsx'
import { Section } from '#ui/section.tsx'
import css from './settings-page.module.css'

const options = sessionLimits.map((value) => ({ value, label: settingsWords.limits[value] }))

export function SessionLimitSection() {
  const [limit, choose] = useState(readSessionLimit)
  const [kept, setKept] = useState(true)

  return (
    <Section title={settingsWords.limitTitle}>
      <div className={css['choice']}>
        <Choice
          label={settingsWords.limitTitle}
          name="session-limit"
          options={options}
          value={limit}
          onChange={(next) => {
            choose(next)
            setKept(setSessionLimit(next))
          }}
        />
        <p className="small ink-2">{settingsWords.limitTexts[limit]}</p>
      </div>
      <div role="alert">{!kept && <p>{settingsWords.notKept}</p>}</div>
    </Section>
  )
}
