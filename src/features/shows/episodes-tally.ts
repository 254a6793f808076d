import type { Shelf } from '#library/shelf.ts'
import { showsWords as words } from '#messages/en/shows.ts'
import { t } from '#messages/t.ts'
import type { ShownShelf } from '#parts/items/use-shelf.ts'

/** `20 episodes` when all are in, before `50 of 120 episodes`; filtered `3 of 20 episodes`. */
export function episodesTally(
  { loaded, total }: Pick<Shelf<unknown>, 'loaded' | 'total'>,
  { filter, order, complete }: Pick<ShownShelf<never>, 'filter' | 'order' | 'complete'>,
): string {
  if (filter !== '') return t(words.some, { some: order.length, total })
  return complete ? t(words.count, { count: total }) : t(words.some, { some: loaded, total })
}
