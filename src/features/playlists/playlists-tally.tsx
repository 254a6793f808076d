import { playlistsWords as words } from '#messages/en/playlists.ts'
import { t } from '#messages/t.ts'
import type { AllPlaylists } from '#spotify/playlist.ts'
import { Bone } from '#ui/bone.tsx'
import { Progress } from '#ui/progress.tsx'
import css from './playlists-page.module.css'

type PlaylistsTallyProps = {
  all: AllPlaylists | undefined
  busy: boolean
  /** How many a filter leaves; null without one. */
  shown: number | null
}

/** How many playlists there are; while they arrive, with a bar. */
export function PlaylistsTally({ all, busy, shown }: PlaylistsTallyProps) {
  return (
    <div className={css['tally']}>
      {all === undefined ? busy && <Bone width="s" /> : <Counted all={all} busy={busy} shown={shown} />}
    </div>
  )
}

function Counted({ all, busy, shown }: PlaylistsTallyProps & { all: AllPlaylists }) {
  const here = all.playlists.length
  const some = t(words.some, { some: shown ?? here, total: all.total })
  if (all.complete)
    return <p>{shown === null ? t(words.all, { count: here }) : t(words.some, { some: shown, total: here })}</p>
  if (!busy) return <p>{some}</p>
  return <Progress label={words.loading} value={here + all.withheld} max={all.total} left={some} />
}
