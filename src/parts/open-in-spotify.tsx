import { commonWords } from '#messages/en/common.ts'
import { t } from '#messages/t.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import { SpotifyIcon } from '#ui/icons.tsx'

type OpenInSpotifyProps = { href: string; title: string; className?: string | undefined; tabIndex?: number }

/** Spotify's icon alone, where words have no room beside it; its name says what opens. */
export const OpenInSpotify = ({ href, title, className, tabIndex }: OpenInSpotifyProps) => (
  <ExternalLink
    className={className}
    href={href}
    aria-label={t(commonWords.openNamed, { name: title })}
    title={commonWords.openInSpotify}
    tabIndex={tabIndex}
  >
    <SpotifyIcon />
  </ExternalLink>
)
