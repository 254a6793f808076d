import type { Hit } from '#library/search.ts'
import type { ShelfFound } from '#library/shelf-search.ts'

/** What a search of the library finds. */
export type Found = {
  /** Of what stands in lists, the best first. */
  items: readonly Hit[]
  /** Beside them: shelves with what is found on each, none of them empty. */
  shelves: readonly ShelfFound[]
}
