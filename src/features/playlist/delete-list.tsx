import { useNavigate } from 'react-router-dom'
import { playlistWords as words } from '#messages/en/playlist.ts'
import { FollowButton } from '#parts/like/follow-button.tsx'
import { paths } from '#paths.ts'
import type { Playlist } from '#spotify/playlist.ts'

/** Deletes a list of the person’s own, and leaves its page for that of all lists. */
export function DeleteList({ playlist: { uri, name } }: { playlist: Playlist }) {
  const navigate = useNavigate()
  return (
    <FollowButton
      uri={uri}
      name={name === '' ? words.untitled : name}
      own
      onOver={(end) => {
        if (end === 'removed') void navigate(paths.playlists)
      }}
    />
  )
}
