import { useId, useMemo, useState } from 'react'
import { twinsOf } from '#library/twins.ts'
import { addItemsWords as words } from '#messages/en/add-items.ts'
import { t } from '#messages/t.ts'
import type { PlaylistItem } from '#spotify/item.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import { Tabs } from '#ui/tabs.tsx'
import css from './add-items.module.css'
import {
  named,
  put,
  takeOut,
  toBasket,
  toPosition,
  toWhere,
  type Addable,
  type Basket,
  type Chosen,
  type Where,
} from './basket.ts'
import { BasketList } from './basket-list.tsx'
import type { Choosing } from './choosing.ts'
import { ListTab } from './list-tab.tsx'
import { PasteTab } from './paste-tab.tsx'
import { SearchTab } from './search-tab.tsx'
import { useContents } from './use-contents.ts'
import { WhereChoice } from './where-choice.tsx'

/** What is to be added: `uris` and `contents` go together, and stand before the row that is at `position` (from 0) now. */
export type Addition = { uris: readonly string[]; position: number; contents: readonly Addable[] }

export type AddItemsDialogProps = {
  playlist: Pick<Playlist, 'id' | 'name'>
  /** The whole list by position; undefined is not here yet. */
  rows: readonly (PlaylistItem | undefined)[]
  /** What it opens with: tracks and episodes as URIs, and before which position (from 0) they are to stand. */
  given?: { uris: readonly string[]; position: number } | null
  /** Closed, it keeps what was chosen until it is taken away. It gives the focus back only if it is closed first. */
  open?: boolean
  onReview: (addition: Addition) => void
  onClose: () => void
}

type Way = 'search' | 'paste' | 'list'

/** Gathers what is to be added to a list, from a search, from links, or from another list; it sends nothing itself. */
export function AddItemsDialog({ playlist, rows, given = null, open = true, onReview, onClose }: AddItemsDialogProps) {
  const id = useId()
  const [way, setWay] = useState<Way>('search')
  const contentOf = useContents(rows)
  const [chosen, setBasket] = useState<Basket>(() => toBasket(given?.uris ?? [], contentOf))
  const [where, setWhere] = useState<Where>(() => toWhere(given?.position ?? rows.length, rows.length))
  // The names of what was given come with the library.
  const basket = useMemo(() => named(chosen, contentOf), [chosen, contentOf])
  const [said, say] = useState('')
  const twins = useMemo(
    () =>
      twinsOf(
        rows,
        basket.map(({ content }) => content),
      ),
    [rows, basket],
  )
  const isWhole = useMemo(() => rows.every((row) => row !== undefined), [rows])
  const position = toPosition(where, rows.length)
  const isReady = basket.length > 0 && position !== null

  const choosing: Choosing = {
    ...{ rows, basket },
    onChoose: (...chosen: Chosen[]) => {
      const now = put(basket, chosen)
      setBasket(now)
      say(t(words.added, { count: now.length - basket.length, total: now.length }))
    },
    onLeave: (...ids: string[]) => {
      const now = takeOut(basket, new Set(ids))
      setBasket(now)
      say(t(words.left, { total: now.length }))
    },
  }
  const review = () => {
    if (!isReady) return
    const contents = basket.map(({ content }) => content)
    onReview({ uris: contents.map(({ uri }) => uri), position, contents })
  }

  return (
    <Dialog
      title={words.title}
      open={open}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="main" aria-disabled={!isReady} onClick={review}>
            {words.review}
          </Button>
        </>
      }
    >
      <p className="small ink-2">
        {rich(t(words.to, { name: playlist.name === '' ? words.untitled : playlist.name }), {
          name: (text) => (
            <b>
              <Name>{text}</Name>
            </b>
          ),
        })}
      </p>
      <div className={css['halves']}>
        <Tabs
          label={words.ways}
          id={id}
          chosen={way}
          onChoose={setWay}
          tabs={[
            { id: 'search', name: words.search, panel: <SearchTab choosing={choosing} /> },
            { id: 'paste', name: words.paste, panel: <PasteTab choosing={choosing} /> },
            {
              id: 'list',
              name: words.list,
              panel: <ListTab choosing={choosing} id={playlist.id} onFollow={onClose} />,
            },
          ]}
        />
        <div className={css['half']}>
          <BasketList basket={basket} twins={twins} isWhole={isWhole} onChange={setBasket} onSaid={say} />
          <WhereChoice where={where} onChange={setWhere} size={rows.length} count={basket.length} />
        </div>
      </div>
      <p className="hidden-text" role="status">
        {said}
      </p>
    </Dialog>
  )
}
