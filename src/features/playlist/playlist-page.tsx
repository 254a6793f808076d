import { useQuery } from '@tanstack/react-query'
import { useMatch } from 'react-router-dom'
import { keptPlaylist } from '#library/playlist-copy.ts'
import { playlistWords as words } from '#messages/en/playlist.ts'
import { date, t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { TabTitle } from '#parts/tab-title.tsx'
import { Waiting } from '#parts/waiting.tsx'
import { paths } from '#paths.ts'
import { Head } from '#ui/head.tsx'
import css from './playlist-page.module.css'
import { PlaylistSkeleton } from './playlist-skeleton.tsx'
import { PlaylistView } from './playlist-view.tsx'

/** One playlist: what it is, and every item of it. */
export function PlaylistPage() {
  const id = useMatch(paths.playlist)?.params.id ?? ''
  const { data, error, refetch } = useQuery(keptPlaylist(id))

  if (data !== undefined) {
    return (
      <>
        {data.keptAt !== undefined && (
          <p role="status">{t(words.asKept, { date: date(new Date(data.keptAt).toISOString()) })}</p>
        )}
        <PlaylistView key={id} playlist={data} />
      </>
    )
  }
  return (
    <>
      <TabTitle page={words.playlist} />
      {error === null ? (
        <PlaylistSkeleton />
      ) : (
        <>
          <Head catalogue={[<b key="what">{words.playlist}</b>]} title={words.playlist} />
          <div className={css['said']}>
            <Waiting />
            <Failure error={error} onRetry={() => void refetch()} />
          </div>
        </>
      )}
    </>
  )
}
