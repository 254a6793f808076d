import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { keptItems } from '#library/playlist-copy.ts'
import { playlistWords as words } from '#messages/en/playlist.ts'
import { Failure } from '#parts/failure.tsx'
import { toFailure } from '#parts/to-failure.ts'
import { toRows } from '#parts/items/arrange.ts'
import { playlistColumns } from '#parts/items/playable-columns.tsx'
import { duplicatesOf } from '#parts/items/sums.ts'
import { useArranged } from '#parts/items/use-arranged.ts'
import { useItemsView } from '#parts/items/use-items-view.ts'
import { TabTitle } from '#parts/tab-title.tsx'
import { Waiting } from '#parts/waiting.tsx'
import type { Playlist } from '#spotify/playlist.ts'
import { PlaylistBody } from './playlist-body.tsx'
import { PlaylistHead } from './playlist-head.tsx'
import css from './playlist-page.module.css'

const NoItems = lazy(async () => ({ default: (await import('./no-items.tsx')).NoItems }))

const noPages = [] as const

/** A playlist whose details are here; its items arrive page by page. */
export function PlaylistView({ playlist }: { playlist: Playlist }) {
  const { id, snapshotId, readable } = playlist
  const items = useQuery({ ...keptItems(id, snapshotId), enabled: readable })
  const pages = items.data?.pages ?? noPages
  const total =
    (items.data?.loaded ?? 0) > 0 || items.data?.complete === true ? (items.data?.total ?? 0) : playlist.total
  const rows = useMemo(() => toRows(pages, total ?? 0), [pages, total])
  const repeats = useMemo(() => duplicatesOf(rows), [rows])
  const view = useItemsView(playlistColumns)
  const { order, filter } = useArranged(rows, playlistColumns, view)
  const isShown = readable && toFailure(items.error)?.kind !== 'not-yours'
  const complete = items.data?.complete === true
  const isEmpty = isShown && complete && total === 0

  return (
    <>
      <TabTitle page={playlist.name || words.untitled} />
      <PlaylistHead
        playlist={playlist}
        items={items}
        rows={rows}
        repeats={repeats}
        total={total}
        shown={filter === '' ? null : order.length}
        isShown={isShown}
      />
      <div className={css['said']}>
        <Waiting />
        {isShown && items.isError && <Failure error={items.error} onRetry={() => void items.refetch()} />}
      </div>
      {isShown && !isEmpty ? (
        <PlaylistBody
          playlist={playlist}
          rows={rows}
          repeats={repeats}
          order={order}
          filter={filter}
          view={view}
          complete={complete}
          busy={items.isFetching && !complete}
        />
      ) : (
        <Suspense fallback={<div aria-busy="true" />}>
          <NoItems playlist={playlist} isEmpty={isEmpty} />
        </Suspense>
      )}
    </>
  )
}
