import { clientIdForSpotify, sampleClientId, savedClientId } from '#auth/client-id.ts'
import { isSample } from '#auth/session.ts'
import { settingsWords } from '#messages/en/settings.ts'
import { t } from '#messages/t.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { rich } from '#ui/rich.tsx'
import { Section } from '#ui/section.tsx'
import { paths } from '#paths.ts'
import css from './settings-page.module.css'

export function ClientIdSection() {
  const hasOne = clientIdForSpotify() !== null
  return (
    <Section title={settingsWords.clientTitle}>
      <div className={css['client']}>
        {isSample() && <p>{withId(settingsWords.sampleClient, sampleClientId)}</p>}
        <p>{idForSpotify()}</p>
        <ButtonLink to={paths.setup}>{hasOne ? settingsWords.change : settingsWords.add}</ButtonLink>
      </div>
    </Section>
  )
}

function idForSpotify() {
  const saved = savedClientId()
  if (saved !== null) return withId(settingsWords.client, saved)
  return clientIdForSpotify() === null ? settingsWords.noClient : settingsWords.builtIn
}

const withId = (text: `${string}{id}${string}`, id: string) =>
  rich(t(text, { id }), { id: (shown) => <code className="mono">{shown}</code> })
