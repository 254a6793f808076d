import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { playlistWords as words } from '#messages/en/playlist.ts'
import { clock, t } from '#messages/t.ts'
import { Artwork } from '#parts/artwork.tsx'
import { ItemsProgress } from '#parts/items/items-progress.tsx'
import { sumsOf } from '#parts/items/sums.ts'
import { openUrl } from '#spotify/links.ts'
import type { PlaylistItem, PlaylistItems } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { profileQueries } from '#spotify/profile.ts'
import { Bone } from '#ui/bone.tsx'
import { Head } from '#ui/head.tsx'
import { Name } from '#ui/name.tsx'
import { LateFollow } from './late-follow.tsx'
import { toCredits } from './playlist-credits.tsx'
import css from './playlist-page.module.css'

type PlaylistHeadProps = {
  playlist: Playlist
  items: UseQueryResult<PlaylistItems>
  rows: readonly (PlaylistItem | undefined)[]
  repeats: ReadonlyMap<number, number>
  /** Null while Spotify has not said. */
  total: number | null
  /** How many a filter leaves; null without one. */
  shown: number | null
  /** Whether Spotify lets us see the items. */
  isShown: boolean
}

const pageSize = 50

/** What the playlist is, how far it has been read, and what its rows add up to. */
export function PlaylistHead({ playlist, items, rows, repeats, total, shown, isShown }: PlaylistHeadProps) {
  const me = useQuery(profileQueries.me()).data?.id
  const sums = useMemo(() => sumsOf(rows, repeats), [rows, repeats])
  const { data, isFetching, dataUpdatedAt } = items
  const complete = data?.complete === true
  const busy = isFetching && !complete
  const href = openUrl('playlist', playlist.id)
  const pages = { done: data?.pages.filter(Boolean).length ?? 0, total: Math.ceil((total ?? 0) / pageSize) }
  const count = { loaded: data?.loaded ?? 0, total: total ?? 0, complete, shown }
  const readAt = complete ? t(words.read, { time: clock(dataUpdatedAt) }) : busy && words.reading

  return (
    <Head
      catalogue={[<b key="what">{words.playlist}</b>, ...kindsOf(playlist), readAt].filter(Boolean)}
      {...(href !== null && isShown && { open: { href, label: words.open } })}
      title={<Name>{playlist.name || words.untitled}</Name>}
      art={<Artwork pictures={playlist.pictures} size="page" blank="list" />}
      credits={toCredits(playlist, isShown ? { ...sums, complete } : null)}
    >
      {playlist.description !== '' && (
        <p className={`lede ink-2 ${css['description'] ?? ''}`}>
          <Name>{playlist.description}</Name>
        </p>
      )}
      {isShown && (
        <div className={css['tally']}>
          {total === null && !complete ? (
            <Bone width="s" />
          ) : (
            <ItemsProgress count={count} busy={busy} pages={pages} updatedAt={dataUpdatedAt} />
          )}
        </div>
      )}
      {me !== undefined && playlist.owner.id !== me && (
        <LateFollow playlist={playlist} isShown={rows[0] !== undefined || !isFetching} />
      )}
    </Head>
  )
}

/** `public` is about the profile of its owner, not about who may open the list: the words must not promise more. */
function kindsOf(playlist: Playlist): readonly React.ReactNode[] {
  const isPrivate = playlist.public === false && !playlist.collaborative
  return [
    playlist.public === true && words.public,
    isPrivate && (
      <span key="private" title={words.privateWhy}>
        {words.private}
      </span>
    ),
    playlist.collaborative && words.collaborative,
  ]
}
