import { useMemo } from 'react'
import { twinsOf } from '#library/twins.ts'
import { addItemsWords as words } from '#messages/en/add-items.ts'
import { t } from '#messages/t.ts'
import type { PlaylistItem } from '#spotify/item.ts'
import type { Playable } from '#spotify/track.ts'
import { Tag } from '#ui/tag.tsx'
import { Tick } from '#ui/tick.tsx'
import css from './add-items.module.css'
import { isAddable, type Basket, type Chosen } from './basket.ts'
import { ItemLine, nameOf } from './item-line.tsx'
import { TwinTags } from './twin-tags.tsx'

/** One that may be chosen; `id` as it will have in the selection. */
export type Candidate = { id: string; content: Playable }

type CandidatesProps = {
  label: string
  candidates: readonly Candidate[]
  /** Of the list that they are to go into. */
  rows: readonly (PlaylistItem | undefined)[]
  basket: Basket
  onChoose: (chosen: Chosen) => void
  onLeave: (id: string) => void
}

/** A box to tick for each, and whether it stands in the list already. */
export function Candidates({ label, candidates, rows, basket, onChoose, onLeave }: CandidatesProps) {
  const twins = useMemo(
    () =>
      twinsOf(
        rows,
        candidates.map(({ content }) => content),
      ),
    [rows, candidates],
  )
  const ids = useMemo(() => new Set(basket.map(({ id }) => id)), [basket])
  const uris = useMemo(() => new Set(basket.map(({ content }) => content.uri)), [basket])
  return (
    <ul className={css['candidates']} aria-label={label}>
      {candidates.map(({ id, content }, at) => {
        const isIn = ids.has(id)
        const inList = twins[at]?.inList ?? null
        return (
          <li key={id} className={css['line']}>
            {isAddable(content) ? (
              <Tick
                bare
                label={t(words.add, { name: nameOf(content) })}
                checked={isIn}
                onChange={(isNow) => (isNow ? onChoose({ id, content }) : onLeave(id))}
              />
            ) : (
              <span />
            )}
            <ItemLine content={content}>
              <TwinTags twins={{ inList, added: null }} />
              {isAddable(content) && !isIn && uris.has(content.uri) && <Tag tone="accent">{words.chosenAlready}</Tag>}
              {!isAddable(content) && <Tag>{words.cannot}</Tag>}
            </ItemLine>
          </li>
        )
      })}
    </ul>
  )
}
