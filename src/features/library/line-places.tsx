import { Fragment } from 'react'
import { libraryWords as words } from '#messages/en/library.ts'
import { t } from '#messages/t.ts'
import { PlaceLink } from '#parts/place-link.tsx'
import type { Line } from './line.ts'
import css from './lines.module.css'

type LinePlacesProps = {
  line: Line
  /** Of the item. */
  name: string
  /** How many places there is room for. */
  most: number
  onAsk: (line: Line) => void
}

/** `in Kitchen, 5; Slow Boats, 7 and 3 more`: each place leads there, and what has no room stands in a dialog. */
export function LinePlaces({ line, name, most, onAsk }: LinePlacesProps) {
  const { places } = line
  const left = places.length - most
  return (
    <span className={css['places']}>
      <span className={css['between']}>{words.in}</span>
      {places.slice(0, most).map((place, index) => (
        <Fragment key={index}>
          {index > 0 && <span className={css['between']}>{words.and}</span>}
          <PlaceLink place={place} className={css['place']} />
        </Fragment>
      ))}
      {left > 0 && (
        <button type="button" className={css['more']} onClick={() => onAsk(line)}>
          {t(words.more, { count: left })} <span className="hidden-text">{t(words.moreOf, { name })}</span>
        </button>
      )}
    </span>
  )
}
