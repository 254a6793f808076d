import { ExternalLink } from './external-link.tsx'
import { SpotifyIcon } from './icons.tsx'
import css from './open-link.module.css'

/** Leads to the same thing at Spotify: its icon and the words beside it. */
export const OpenLink = ({ href, label }: { href: string; label: string }) => (
  <ExternalLink className={css['open']} href={href}>
    <SpotifyIcon />
    <span>{label}</span>
  </ExternalLink>
)
