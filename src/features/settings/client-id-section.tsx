import { clientId, savedClientId } from '#auth/client-id.ts'
import { settingsWords } from '#messages/en/settings.ts'
import { t } from '#messages/t.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { rich } from '#ui/rich.tsx'
import { Section } from '#ui/section.tsx'
import { paths } from '#paths.ts'
import css from './settings-page.module.css'

export function ClientIdSection() {
  const id = savedClientId()
  return (
    <Section title={settingsWords.clientTitle}>
      <div className={css['client']}>
        <p>
          {id === null
            ? clientId() === null
              ? settingsWords.noClient
              : settingsWords.builtIn
            : rich(t(settingsWords.client, { id }), { id: (text) => <code className="mono">{text}</code> })}
        </p>
        <ButtonLink to={paths.setup}>{clientId() === null ? settingsWords.add : settingsWords.change}</ButtonLink>
      </div>
    </Section>
  )
}
