import { useEffect } from 'react'
import { playlistWords as words } from '#messages/en/playlist.ts'
import { useLate } from '#parts/use-late.ts'
import type { Playlist } from '#spotify/playlist.ts'
import css from './playlist-page.module.css'

const load = async () => (await import('#parts/like/follow-button.tsx')).FollowButton

type LateFollowProps = {
  playlist: Playlist
  /** What is on screen has come. */
  isShown: boolean
}

/** Follows somebody else’s list, or no longer. Its code is fetched when what is on screen has come. */
export function LateFollow({ playlist: { uri, name }, isShown }: LateFollowProps) {
  const [Follow, fetch] = useLate(load)
  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(fetch, 1200)
    return () => clearTimeout(timer)
  }, [isShown, fetch])
  return (
    <div className={css['follow']}>{Follow && <Follow uri={uri} name={name === '' ? words.untitled : name} />}</div>
  )
}
