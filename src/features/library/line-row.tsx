import { memo } from 'react'
import { itemsWords } from '#messages/en/items.ts'
import { duration, number } from '#messages/t.ts'
import { Artwork } from '#parts/artwork.tsx'
import { AskWhere } from '#parts/items/ask-row.tsx'
import { artistLine, isAvailable, lengthOf, openOf, picturesOf, titleOf } from '#parts/items/content.ts'
import { ItemTags } from '#parts/items/item-tags.tsx'
import { OpenInSpotify } from '#parts/open-in-spotify.tsx'
import { classes } from '#ui/classes.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import { Name } from '#ui/name.tsx'
import { LinePlaces } from './line-places.tsx'
import type { Line } from './line.ts'
import css from './lines.module.css'

type LineRowProps = {
  line: Line
  /** Among the rows, from 0, and how many these are. */
  place: number
  count: number
  /** From the top of the list, px. */
  top: number
  narrow: boolean
  /** How many of its places there is room for. */
  most: number
  /** For every place of the line. */
  onAsk: (line: Line) => void
}

function PlainRow({ line, place, count, top, narrow, most, onAsk }: LineRowProps) {
  const { content } = line
  const title = titleOf(content) ?? itemsWords.unavailable
  const name = title === '' ? itemsWords.untitled : title
  const artists = artistLine(content)
  const href = openOf(content)
  const ms = lengthOf(content)
  return (
    <li
      className={classes(css['line'], line.number === null && css['goesOn'], !isAvailable(content) && css['dim'])}
      style={{ top }}
      aria-posinset={place + 1}
      aria-setsize={count}
    >
      <span className={css['number']}>{line.number !== null && number(line.number)}</span>
      <Artwork pictures={picturesOf(content)} size="row" blank={content.kind === 'unavailable' ? 'cross' : 'file'} />
      <span className={css['text']}>
        <span className={css['name']}>
          <Title name={name} href={href} />
          <ItemTags content={content} sameAs={null} />
        </span>
        <span className={css['second']}>
          {artists !== '' && (
            <span className={css['artists']} title={artists}>
              <Name>{artists}</Name>
            </span>
          )}
          {artists !== '' && !narrow && <span className={css['between']}>{itemsWords.between}</span>}
          <LinePlaces line={line} name={name} most={most} onAsk={onAsk} />
        </span>
      </span>
      {href !== null && !narrow && <OpenInSpotify href={href} title={name} className={css['out']} />}
      <AskWhere content={content} title={name} />
      <span className={css['length']}>{ms === null ? itemsWords.none : duration(ms)}</span>
    </li>
  )
}

/** Drawn anew only when something in it changes: scrolling draws the rows that come into view alone. */
export const LineRow = memo(PlainRow)

const Title = ({ name, href }: { name: string; href: string | null }) =>
  href === null ? (
    <span className={css['title']} title={name}>
      <Name>{name}</Name>
    </span>
  ) : (
    <ExternalLink className={css['title']} href={href} title={name}>
      <Name>{name}</Name>
    </ExternalLink>
  )
