import { handWords as words } from '#messages/en/hand.ts'
import { t } from '#messages/t.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { showToast } from '#ui/toast.tsx'
import { keepClip, type Clip } from './clip.ts'
import { linksOf } from './clip-rows.ts'

type Taking = {
  how: Clip['how']
  playlist: Pick<Playlist, 'id' | 'name' | 'snapshotId'>
  rows: readonly PlaylistItem[]
  chosen: ReadonlySet<number>
}

/** Cuts or copies rows: the list stays as it is. Their links go to the clipboard of the system, where the browser lets them. */
export function takeRows({ how, playlist: { id, name, snapshotId }, rows, chosen }: Taking): void {
  const taken = rows.filter((_, position) => chosen.has(position))
  if (taken.length === 0) return
  keepClip({ how, from: { id, name, snapshotId }, rows: taken })
  void writeLinks(linksOf(taken))
  showToast(t(how === 'cut' ? words.cutDone : words.copyDone, { count: taken.length }))
}

/** Never rejects: without a clipboard what was taken can still be pasted here. */
async function writeLinks(links: string): Promise<void> {
  try {
    if (links !== '') await navigator.clipboard.writeText(links)
  } catch {
    // The browser does not let us, or there is none.
  }
}
