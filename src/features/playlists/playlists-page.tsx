import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { changesOf, keptQuery } from '#library/kept-query.ts'
import { playlistsWords as words } from '#messages/en/playlists.ts'
import { clock, t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { TabTitle } from '#parts/tab-title.tsx'
import { useFreshKept } from '#parts/use-fresh.ts'
import { Waiting } from '#parts/waiting.tsx'
import type { Playlist } from '#spotify/playlist.ts'
import { playlistsQueries } from '#spotify/playlists.ts'
import { profileQueries } from '#spotify/profile.ts'
import { Head } from '#ui/head.tsx'
import { CreateButton } from './create-button.tsx'
import { PlaylistsList } from './playlists-list.tsx'
import css from './playlists-page.module.css'
import { PlaylistsSums } from './playlists-sums.tsx'
import { PlaylistsTally } from './playlists-tally.tsx'
import { PlaylistsTools } from './playlists-tools.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { toRows, toShown, type Row } from './shown.ts'
import { usePlaylistsView, type PlaylistsView } from './use-playlists-view.ts'
import { useSelection } from './use-selection.ts'

const none = [] as const

/** Every list of the person, their own and those they follow, as the pages arrive. */
export function PlaylistsPage() {
  const all = useQuery(playlistsQueries.all())
  const me = useQuery(profileQueries.me()).data?.id ?? null
  const view = usePlaylistsView()
  const filter = useDeferredValue(view.filter.trim())
  const playlists = all.data?.playlists ?? none
  const shown = useShown(playlists, view, filter, me)
  const selection = useSelection()
  const narrowed = filter !== '' || (view.kinds.whose !== null && me !== null) || view.kinds.collaborative
  const readAt = all.data?.complete === true ? t(words.read, { time: clock(all.dataUpdatedAt) }) : words.reading
  const withheld = all.data?.withheld ?? 0

  return (
    <>
      <TabTitle page={words.playlists} />
      <Head catalogue={[<b key="what">{words.playlists}</b>, ...(all.isError ? [] : [readAt])]} title={words.playlists}>
        <PlaylistsTally all={all.data} busy={all.isFetching} shown={narrowed ? shown.length : null} />
        <PlaylistsSums rows={shown} busy={all.isFetching} />
        {withheld > 0 && all.data?.complete === true && (
          <p className={css['withheld']}>{t(words.withheld, { count: withheld })}</p>
        )}
      </Head>
      <div className={css['said']}>
        <Waiting />
        {all.isError && <Failure error={all.error} onRetry={() => void all.refetch()} />}
      </div>
      <PlaylistsTools view={view} knowsMe={me !== null}>
        <CreateButton />
      </PlaylistsTools>
      {playlists.length > 0 && <SelectionBar playlists={playlists} shown={shown} selection={selection} />}
      <PlaylistsList
        rows={shown}
        me={me}
        waiting={all.isFetching ? missing(all.data) : 0}
        filter={filter}
        narrowed={narrowed}
        isEmpty={all.data?.complete === true && all.data.playlists.length === 0}
        onClear={view.clear}
        chosen={selection.ids}
        onChoose={selection.choose}
      />
    </>
  )
}

/** When a list changed is known from the copy alone: Spotify does not say. */
function useShown(
  playlists: readonly Playlist[],
  { kinds, sort }: PlaylistsView,
  filter: string,
  me: string | null,
): readonly Row[] {
  useFreshKept()
  const { data: kept = none } = useQuery(keptQuery())
  const rows = useMemo(() => toRows(playlists, changesOf(kept)), [playlists, kept])
  const { whose, collaborative } = kinds
  return useMemo(
    () => toShown(rows, { filter, kinds: { whose, collaborative }, sort, me }),
    [rows, filter, whose, collaborative, sort, me],
  )
}

const screenful = 12

/** For how many that are still to come to keep a place: no more than fill a screen. */
function missing(
  all: { total: number; playlists: readonly unknown[]; withheld: number; complete: boolean } | undefined,
) {
  if (all === undefined) return screenful
  return all.complete ? 0 : Math.min(all.total - all.playlists.length - all.withheld, screenful)
}
