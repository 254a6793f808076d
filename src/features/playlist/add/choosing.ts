import type { PlaylistItem } from '#spotify/item.ts'
import type { Basket, Chosen } from './basket.ts'

/** What every way of choosing gets: the list that is added to, what is chosen, and how to change that. */
export type Choosing = {
  /** The whole list by position; undefined is not here yet. */
  rows: readonly (PlaylistItem | undefined)[]
  basket: Basket
  onChoose: (...chosen: Chosen[]) => void
  onLeave: (...ids: string[]) => void
}
