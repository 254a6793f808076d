import { useNavigate } from 'react-router-dom'
import { likeWords } from '#messages/en/like.ts'
import { playlistWords as words } from '#messages/en/playlist.ts'
import { DeletionDialog } from '#parts/like/deletion-dialog.tsx'
import { useSavingOf } from '#parts/like/use-saving-of.ts'
import { paths } from '#paths.ts'
import type { Playlist } from '#spotify/playlist.ts'

type DeleteListProps = { playlist: Playlist; open: boolean; onClose: () => void }

/** Deletes a list of the person’s own, which is to unfollow it, and leaves its page for that of all lists. */
export function DeleteList({ playlist: { uri, name }, open, onClose }: DeleteListProps) {
  const navigate = useNavigate()
  const list = { uri, name: name === '' ? words.untitled : name, known: true }
  const { change } = useSavingOf(list, likeWords.own, (end) => {
    if (end === 'removed') void navigate(paths.playlists)
  })
  return (
    <DeletionDialog
      name={list.name}
      open={open}
      onClose={onClose}
      onApply={() => {
        onClose()
        change(false)
      }}
    />
  )
}
