import { privacyWords } from '#messages/en/privacy.ts'
import { TabTitle } from '#parts/tab-title.tsx'
import { ExternalLink } from '#ui/external-link.tsx'
import { Head } from '#ui/head.tsx'
import { rich } from '#ui/rich.tsx'
import { Section } from '#ui/section.tsx'
import css from './privacy-page.module.css'

const dress = {
  spotify: (text: string) => <ExternalLink href="https://www.spotify.com/legal/privacy-policy/">{text}</ExternalLink>,
  apps: (text: string) => <ExternalLink href="https://www.spotify.com/account/apps/">{text}</ExternalLink>,
}

export const PrivacyPage = () => (
  <>
    <TabTitle page={privacyWords.title} />
    <Head catalogue={privacyWords.catalogue} title={privacyWords.title}>
      <p className="lede">{privacyWords.lede}</p>
    </Head>
    {privacyWords.sections.map(({ title, paragraphs }) => (
      <Section key={title} title={title}>
        <div className={css['prose']}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{rich(paragraph, dress)}</p>
          ))}
        </div>
      </Section>
    ))}
  </>
)
