import type { FilePlaylist } from './document.ts'

type Matching = {
  /** In the order of the later lists. */
  pairs: readonly (readonly [FilePlaylist, FilePlaylist])[]
  gone: readonly FilePlaylist[]
  fresh: readonly FilePlaylist[]
}

/**
 * Which playlist became which: those of one id; then, of what is left, those of one name of which one has no id. Of several with that
 * name the first is taken for the first.
 */
export function matchPlaylists(before: readonly FilePlaylist[], after: readonly FilePlaylist[]): Matching {
  const partners = new Map<FilePlaylist, FilePlaylist>()
  const free = new Set(before)
  const match = (
    isSame: (one: FilePlaylist, other: FilePlaylist) => boolean,
    keyOf: (list: FilePlaylist) => string,
  ) => {
    const byKey = grouped(free, keyOf)
    for (const list of after) {
      if (partners.has(list)) continue
      const partner = byKey.get(keyOf(list))?.find((one) => free.has(one) && isSame(one, list))
      if (partner === undefined) continue
      partners.set(list, partner)
      free.delete(partner)
    }
  }
  match(
    ({ id }) => id !== '',
    ({ id }) => id,
  )
  match(
    (one, other) => one.id === '' || other.id === '',
    ({ name }) => name,
  )
  return {
    pairs: after.flatMap((list) => toPair(partners.get(list), list)),
    gone: before.filter((list) => free.has(list)),
    fresh: after.filter((list) => !partners.has(list)),
  }
}

const toPair = (one: FilePlaylist | undefined, other: FilePlaylist): (readonly [FilePlaylist, FilePlaylist])[] =>
  one === undefined ? [] : [[one, other]]

function grouped(lists: Iterable<FilePlaylist>, keyOf: (list: FilePlaylist) => string): Map<string, FilePlaylist[]> {
  const groups = new Map<string, FilePlaylist[]>()
  for (const list of lists) {
    const group = groups.get(keyOf(list))
    if (group === undefined) groups.set(keyOf(list), [list])
    else group.push(list)
  }
  return groups
}
