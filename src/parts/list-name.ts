import type { HeldList } from '#library/holdings.ts'
import { placesWords as words } from '#messages/en/places.ts'

/** A list as the person knows it, also where it has no name of its own. */
export function listName({ kind, name }: Pick<HeldList, 'kind' | 'name'>): string {
  if (kind !== 'playlist') return words[kind]
  return name === '' ? words.untitled : name
}
