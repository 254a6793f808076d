import { addable, blockedOf, type Blocked } from '#library/restore/subject.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

/** Lists made of lists. Rows are the same where their URIs are; a row without one is like no other. */

type Items = readonly PlaylistItem[]

const uriOf = ({ content }: PlaylistItem): string => ('uri' in content ? content.uri : '')

const urisOf = (items: Items): ReadonlySet<string> => new Set(items.map(uriOf).filter((uri) => uri !== ''))

/** Each row the first time that it comes. */
function once(items: Items): PlaylistItem[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const uri = uriOf(item)
    if (uri === '') return true
    const isNew = !seen.has(uri)
    seen.add(uri)
    return isNew
  })
}

/** List after list, each item once. */
export const merged = (lists: readonly Items[]): PlaylistItem[] => once(lists.flat())

/** What stands in every list, in the order of the first, each item once. */
export function inAll([first = [], ...others]: readonly Items[]): PlaylistItem[] {
  const sets = others.map(urisOf)
  return once(first.filter((item) => sets.every((uris) => uris.has(uriOf(item)))))
}

/** What stands in the first list and in none of the others, each item once. */
export function inFirstAlone([first = [], ...others]: readonly Items[]): PlaylistItem[] {
  const elsewhere = urisOf(others.flat())
  return once(first.filter((item) => !elsewhere.has(uriOf(item))))
}

/** What a new list can be given, and which rows cannot come along; their positions are those in `items`. */
export function toNewList(items: Items): { uris: string[]; blocked: Blocked[] } {
  const subjects = items.map((item, at) => addable(item, at))
  return { uris: subjects.flatMap(({ uri }) => uri ?? []), blocked: subjects.flatMap(blockedOf) }
}
