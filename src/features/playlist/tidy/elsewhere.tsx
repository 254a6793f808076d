import { useState } from 'react'
import type { Place } from '#library/holdings.ts'
import { tidyWords as words } from '#messages/en/tidy.ts'
import { t } from '#messages/t.ts'
import { PlaceLink } from '#parts/place-link.tsx'
import { Button } from '#ui/button.tsx'
import css from './tidy.module.css'

type ElsewhereProps = {
  places: readonly Place[]
  /** Of the item. */
  name: string
  onFollow: () => void
}

/** So many are named until the others are asked for. */
const few = 3
/** So many more each time. */
const step = 50

/** `Also in Kitchen, 5; Slow Boats, 7 and 3 more`: each leads there. */
export function Elsewhere({ places, name, onFollow }: ElsewhereProps) {
  const [most, setMost] = useState(few)
  const left = places.length - most
  return (
    <p className={`small ${css['elsewhere'] ?? ''}`}>
      <span className="ink-2">{words.alsoIn}</span>
      {places.slice(0, most).map((place, index) => (
        <span key={`${place.list.id} ${place.position}`}>
          <PlaceLink place={place} onFollow={onFollow} />
          {index < Math.min(most, places.length) - 1 && words.and}
        </span>
      ))}
      {left > 0 && (
        <Button kind="quiet" size="small" onClick={() => setMost(most + step)}>
          {t(words.morePlaces, { count: left })} <span className="hidden-text">{t(words.morePlacesOf, { name })}</span>
        </Button>
      )}
    </p>
  )
}
