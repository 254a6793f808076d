import type { ReactNode } from 'react'
import { playlistsWords as words } from '#messages/en/playlists.ts'
import { SortChoice } from '#parts/items/sort-choice.tsx'
import { Chip } from '#ui/chip.tsx'
import { SearchField } from '#ui/search-field.tsx'
import css from './playlists-page.module.css'
import type { PlaylistsView } from './use-playlists-view.ts'

const choices = [
  { sort: null, label: words.spotifysOrder },
  { sort: { column: 'name', order: 'asc' }, label: words.nameRising },
  { sort: { column: 'name', order: 'desc' }, label: words.nameFalling },
  { sort: { column: 'size', order: 'desc' }, label: words.largest },
  { sort: { column: 'size', order: 'asc' }, label: words.smallest },
  { sort: { column: 'owner', order: 'asc' }, label: words.ownerRising },
  { sort: { column: 'owner', order: 'desc' }, label: words.ownerFalling },
  { sort: { column: 'changed', order: 'desc' }, label: words.changedLast },
  { sort: { column: 'changed', order: 'asc' }, label: words.changedFirst },
] as const

/** `knowsMe` is false while nobody can tell whose a list is. */
type PlaylistsToolsProps = {
  view: PlaylistsView
  knowsMe: boolean
  /** At the other end of the line. */
  children?: ReactNode
}

/** The line above the lists: what to show, of which kinds, and in which order. */
export function PlaylistsTools({ view, knowsMe, children }: PlaylistsToolsProps) {
  const { kinds, setKinds } = view
  const toggle = (whose: 'mine' | 'followed') => setKinds({ ...kinds, whose: kinds.whose === whose ? null : whose })
  return (
    <div className={css['tools']}>
      <SearchField label={words.filter} value={view.filter} onChange={view.setFilter} />
      <div className={css['kinds']} role="group" aria-label={words.kinds}>
        <Chip pressed={knowsMe && kinds.whose === 'mine'} disabled={!knowsMe} onPress={() => toggle('mine')}>
          {words.mine}
        </Chip>
        <Chip pressed={knowsMe && kinds.whose === 'followed'} disabled={!knowsMe} onPress={() => toggle('followed')}>
          {words.followed}
        </Chip>
        <Chip pressed={kinds.collaborative} onPress={() => setKinds({ ...kinds, collaborative: !kinds.collaborative })}>
          {words.collaborative}
        </Chip>
      </div>
      <SortChoice choices={choices} sort={view.sort} onSort={view.setSort} />
      {children}
    </div>
  )
}
