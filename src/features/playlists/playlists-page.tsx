import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { playlistsWords as words } from '#messages/en/playlists.ts'
import { clock, t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { TabTitle } from '#parts/tab-title.tsx'
import { useTextParam } from '#parts/use-text-param.ts'
import { Waiting } from '#parts/waiting.tsx'
import { playlistQueries } from '#spotify/playlist.ts'
import { profileQueries } from '#spotify/profile.ts'
import { Head } from '#ui/head.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { matching } from './matching.ts'
import { PlaylistsList } from './playlists-list.tsx'
import css from './playlists-page.module.css'
import { PlaylistsTally } from './playlists-tally.tsx'

const none = [] as const

/** Every list of the person, their own and those they follow, as the pages arrive. */
export function PlaylistsPage() {
  const all = useQuery(playlistQueries.all())
  const me = useQuery(profileQueries.me())
  const [filter, setFilter] = useTextParam('filter')
  const wanted = useDeferredValue(filter.trim())
  const playlists = all.data?.playlists ?? none
  const shown = useMemo(() => matching(playlists, wanted), [playlists, wanted])
  const readAt = all.data?.complete === true ? t(words.read, { time: clock(all.dataUpdatedAt) }) : words.reading
  const withheld = all.data?.withheld ?? 0

  return (
    <>
      <TabTitle page={words.playlists} />
      <Head catalogue={[<b key="what">{words.playlists}</b>, ...(all.isError ? [] : [readAt])]} title={words.playlists}>
        <PlaylistsTally all={all.data} busy={all.isFetching} shown={wanted === '' ? null : shown.length} />
        {withheld > 0 && all.data?.complete === true && (
          <p className={css['withheld']}>{t(words.withheld, { count: withheld })}</p>
        )}
      </Head>
      <div className={css['said']}>
        <Waiting />
        {all.isError && <Failure error={all.error} onRetry={() => void all.refetch()} />}
      </div>
      <div className={css['tools']}>
        <SearchField label={words.filter} value={filter} onChange={setFilter} />
      </div>
      <PlaylistsList
        playlists={shown}
        me={me.data?.id ?? null}
        waiting={all.isFetching ? missing(all.data) : 0}
        filter={wanted}
        isEmpty={all.data?.complete === true && all.data.playlists.length === 0}
        onClear={() => setFilter('')}
      />
    </>
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
