import { connectionWords as words } from '#messages/en/connection.ts'
import { t } from '#messages/t.ts'
import { Notice } from '#ui/notice.tsx'

/** On an address like `USER.github.io` every project of that USER is one origin; elsewhere there is nothing to say. */
export function SharedOrigin({ host }: { host: string }) {
  if (!host.endsWith('.github.io')) return null
  return (
    <Notice kind="warn" icon="warning" title={words.sharedTitle}>
      <p>{t(words.shared, { host })}</p>
      <p>{words.sharedWay}</p>
    </Notice>
  )
}
