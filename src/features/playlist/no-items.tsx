import { noItemsWords as words } from '#messages/en/no-items.ts'
import { playlistWords } from '#messages/en/playlist.ts'
import { t } from '#messages/t.ts'
import { openUrl } from '#spotify/links.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Blank } from '#ui/blank.tsx'
import { Notice } from '#ui/notice.tsx'
import { OpenLink } from '#ui/open-link.tsx'
import { useTidy } from './use-tidy.ts'

const nothing = { rows: [], order: [], view: { sort: null }, complete: true } as const

type NoItemsProps = {
  playlist: Playlist
  /** There are none, and not just none that Spotify would show. */
  isEmpty: boolean
}

/** In the place of items that there are none of, or that Spotify withholds. */
export function NoItems({ playlist, isEmpty }: NoItemsProps) {
  const { id, owner } = playlist
  const tidy = useTidy(playlist, isEmpty)
  if (isEmpty) {
    return (
      <>
        {tidy && <tidy.Tidy playlist={playlist} {...nothing} />}
        <Blank icon="list" title={words.empty} level={2}>
          <p>{tidy === undefined ? words.emptyWhy : words.emptyMine}</p>
        </Blank>
      </>
    )
  }
  const href = openUrl('playlist', id)
  return (
    <Notice
      kind="info"
      title={words.notShown}
      actions={href === null ? undefined : <OpenLink href={href} label={playlistWords.open} />}
    >
      <p>{t(words.notShownWhy, { owner: owner.name ?? words.notShownOwner })}</p>
    </Notice>
  )
}
