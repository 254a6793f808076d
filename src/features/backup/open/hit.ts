import type { Holdings, Place } from '#library/holdings.ts'
import type { Hit } from '#library/search.ts'
import { itemsWords } from '#messages/en/items.ts'
import { titleOf } from '#parts/items/content.ts'
import type { Playable } from '#spotify/track.ts'
import type { FileList } from './file-list.ts'

/** Something that a search finds, as a row: `position` is its rank. */
export type HitRow = { position: number; fold: string; content: Playable; places: readonly Place[] }

/** What a hit is called where it cannot do without a name. */
export function nameOfHit({ content }: HitRow): string {
  const title = titleOf(content) ?? ''
  return title === '' ? itemsWords.untitled : title
}

export const toHitRow = ({ content, fold, places }: Hit, position: number): HitRow => ({
  ...{ position, fold, content, places },
})

/** What of a file can be listened to, as a search takes it. Lists keep their keys and the names that a person sees. */
export function holdingsOf(lists: readonly FileList[]): Holdings {
  const held = lists.flatMap((list) =>
    list.is === 'playlist' || list.is === 'liked' || list.is === 'episodes' || list.is === 'top-tracks'
      ? [{ id: list.key, kind: 'playlist' as const, name: list.name, mine: true, rows: list.rows, complete: true }]
      : [],
  )
  return { lists: held }
}
