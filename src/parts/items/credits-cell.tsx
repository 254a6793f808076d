import { Fragment } from 'react'
import { itemsWords } from '#messages/en/items.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import { Name } from '#ui/name.tsx'
import type { Credit } from './content.ts'
import css from './items-cells.module.css'

type CreditsCellProps = { credits: readonly Credit[]; reachable: boolean }

/** Artists or an album, each leading to its place at Spotify; cut where the column ends, whole in the tooltip. */
export function CreditsCell({ credits, reachable }: CreditsCellProps) {
  if (credits.length === 0) return itemsWords.none
  return (
    <span className={css['clip']} title={credits.map(({ name }) => name).join(', ')}>
      {credits.map(({ name, href }, place) => (
        <Fragment key={place}>
          {place > 0 && ', '}
          {href === null ? (
            <Name>{name}</Name>
          ) : (
            <ExternalLink className={css['quietLink']} href={href} tabIndex={reachable ? 0 : -1}>
              <Name>{name}</Name>
            </ExternalLink>
          )}
        </Fragment>
      ))}
    </span>
  )
}
