import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Place } from '#library/holdings.ts'
import { fileSearchWords as words } from '#messages/en/open-backup.ts'
import { t } from '#messages/t.ts'
import { Name } from '#ui/name.tsx'
import type { HitRow } from './hit.ts'
import css from './open-place.module.css'
import type { ChosenList } from './start.ts'

type Opens = { onOpen: (list: ChosenList) => void; onAsk: (hit: HitRow) => void }

const nowhere: Opens = { onOpen: () => undefined, onAsk: () => undefined }
const Context = createContext(nowhere)

/** Lets the rows inside lead to their lists, or to all places of what stands in them. */
export function OpensPlaces({ onOpen, onAsk, children }: Opens & { children: ReactNode }) {
  const opens = useMemo(() => ({ onOpen, onAsk }), [onOpen, onAsk])
  return <Context value={opens}>{children}</Context>
}

type OpenPlaceProps = { place: Place; reachable?: boolean; onFollow?: () => void }

/** `Kitchen, After Nine, 5`: opens that list of the file at that row. */
export function OpenPlace({ place: { list, position }, reachable = true, onFollow }: OpenPlaceProps) {
  const { onOpen } = useContext(Context)
  const after = t(words.position, { position: position + 1 })
  return (
    // Where the name is a box of its own, so that it can be cut, browsers read a space before the comma.
    <button
      type="button"
      className={css['place']}
      aria-label={`${list.name}${after}`}
      title={list.name}
      tabIndex={reachable ? 0 : -1}
      onClick={() => {
        onFollow?.()
        onOpen({ key: list.id, start: { at: position, filter: '' } })
      }}
    >
      <Name>{list.name}</Name>
      {after}
    </button>
  )
}

/** The first place of a hit, and how many more there are. */
export function FirstPlace({ hit, name, reachable }: { hit: HitRow; name: string; reachable: boolean }) {
  const { onAsk } = useContext(Context)
  const [first, ...more] = hit.places
  if (first === undefined) return null
  return (
    <span className={css['places']}>
      <OpenPlace place={first} reachable={reachable} />
      {more.length > 0 && (
        <button type="button" className={css['more']} tabIndex={reachable ? 0 : -1} onClick={() => onAsk(hit)}>
          {t(words.more, { count: more.length })} <span className="hidden-text">{t(words.moreOf, { name })}</span>
        </button>
      )}
    </span>
  )
}
