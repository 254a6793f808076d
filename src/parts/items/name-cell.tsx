import type { ReactNode } from 'react'
import { Artwork } from '#parts/artwork.tsx'
import { OpenInSpotify } from '#parts/open-in-spotify.tsx'
import type { Picture } from '#spotify/picture.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import { Name } from '#ui/name.tsx'
import css from './items-cells.module.css'

type NameCellProps = {
  name: string
  /** Where it leads to; null where Spotify has no page for it. */
  href: string | null
  pictures: readonly Picture[]
  /** What stands in the dashed square where there is no picture. */
  blank: 'file' | 'cross' | 'person' | 'list'
  narrow: boolean
  reachable: boolean
  /** Below the name, on a narrow screen alone. */
  second?: ReactNode
  /** Behind the name. */
  children?: ReactNode
}

/** Cover or portrait, name and marks of whatever stands in a row; on a narrow screen a second line below. */
export function NameCell(props: NameCellProps) {
  const { name, href, pictures, blank, narrow, reachable, second, children } = props
  const tab = reachable ? 0 : -1
  return (
    <>
      <Artwork pictures={pictures} size="row" blank={blank} />
      <span className={css['text']}>
        <span className={css['name']}>
          {href === null ? (
            <span className={css['clip']} title={name}>
              <Name>{name}</Name>
            </span>
          ) : (
            <ExternalLink className={css['titleLink']} href={href} title={name} tabIndex={tab}>
              <Name>{name}</Name>
            </ExternalLink>
          )}
          {children}
        </span>
        {narrow && second !== undefined && <span className={css['second']}>{second}</span>}
      </span>
      {href !== null && !narrow && <OpenInSpotify href={href} title={name} className={css['out']} tabIndex={tab} />}
    </>
  )
}
