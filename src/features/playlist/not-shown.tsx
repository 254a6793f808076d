import { playlistWords as words } from '#messages/en/playlist.ts'
import { t } from '#messages/t.ts'
import { openUrl } from '#spotify/links.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Notice } from '#ui/notice.tsx'
import { OpenLink } from '#ui/open-link.tsx'

/** In the place of the items that Spotify withholds. */
export function NotShown({ playlist: { id, owner } }: { playlist: Playlist }) {
  const href = openUrl('playlist', id)
  return (
    <Notice
      kind="info"
      title={words.notShown}
      actions={href === null ? undefined : <OpenLink href={href} label={words.open} />}
    >
      <p>{t(words.notShownWhy, { owner: owner.name ?? words.notShownOwner })}</p>
    </Notice>
  )
}
