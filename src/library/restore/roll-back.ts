import { areSaved, mostSaved, removeFromLibrary } from '#spotify/library-writes.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { readItemsPage, type PlaylistItem } from '#spotify/playlist-items.ts'
import { mostItems, removeItems } from '#spotify/playlist-writes.ts'
import { outcomeOf } from '#spotify/writing.ts'
import { lookUntil, type Work } from './work.ts'

const mostTries = 3

/** What is unclear is seen by the next look; what is refused ends it. */
async function attempt(act: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  try {
    await act()
  } catch (error) {
    signal.throwIfAborted()
    if (outcomeOf(error) !== 'unclear') throw error
  }
}

/** Takes back what was saved: `uris` are those that this run has added. Throws SpotifyError, `Paused`. */
export async function unsave({ breathe, signal }: Work, uris: readonly string[]): Promise<void> {
  for (let at = 0; at < uris.length; at += mostSaved) {
    const some = uris.slice(at, at + mostSaved)
    const thereOf = async (): Promise<string[]> => {
      const saved = await areSaved(some, { signal, fresh: true })
      return some.filter((_, index) => saved[index] === true)
    }
    let left = await thereOf()
    for (let tries = 0; left.length > 0; tries += 1) {
      if (tries === mostTries) throw new SpotifyError({ kind: 'incomplete', missing: left.length })
      breathe()
      const now = left
      await attempt(() => removeFromLibrary(now, { signal }), signal)
      left = await lookUntil(thereOf, (there) => there.length === 0, signal)
    }
  }
}

export type Added = {
  listId: string
  created: boolean
  /** How many rows stand before those that were added. */
  base: number
  uris: readonly string[]
}

/**
 * Takes a list back to what it was: one that was made goes, if nothing but what was added stands in it; from another one
 * the added URIs are removed. As a removal takes every copy of a URI, a list that holds one of them elsewhere by now is left as
 * it is: `changed`. Throws SpotifyError, `Paused`.
 */
export async function removeAdded(work: Work, added: Added): Promise<void> {
  const { breathe, signal } = work
  const rows = await readAll(added.listId, signal)
  if (
    added.created &&
    rows.length === added.uris.length &&
    rows.every(({ content }, at) => isRow(content, added.uris[at]))
  )
    return unsave(work, [`spotify:playlist:${added.listId}`])
  const ours = new Set(added.uris)
  const isElsewhere = rows.some(
    ({ content }, at) => (at < added.base || at >= added.base + added.uris.length) && isOneOf(content, ours),
  )
  if (isElsewhere) throw new SpotifyError({ kind: 'changed' })
  const due = rows.filter(({ content }) => !isOneOf(content, ours)).length
  let left = leftOf(rows, ours)
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === mostTries) throw new SpotifyError({ kind: 'incomplete', missing: left.length })
    for (let at = 0; at < left.length; at += mostItems) {
      breathe()
      const some = left.slice(at, at + mostItems)
      await attempt(() => removeItems(added.listId, some, { signal }), signal)
    }
    const read = (): Promise<PlaylistItem[]> => readAll(added.listId, signal)
    const now = await lookUntil(read, (seen) => seen.length === due && leftOf(seen, ours).length === 0, signal)
    left = leftOf(now, ours)
  }
}

type Content = PlaylistItem['content']

const uriOf = (content: Content): string => (content.kind === 'unavailable' ? '' : content.uri)
const isOneOf = (content: Content, uris: ReadonlySet<string>): boolean => uris.has(uriOf(content))
const isRow = (content: Content, uri: string | undefined): boolean =>
  content.kind === 'unavailable' || uriOf(content) === uri

const leftOf = (rows: readonly PlaylistItem[], uris: ReadonlySet<string>): string[] => [
  ...new Set(rows.map(({ content }) => uriOf(content)).filter((uri) => uris.has(uri))),
]

async function readAll(id: string, signal: AbortSignal): Promise<PlaylistItem[]> {
  const rows: PlaylistItem[] = []
  for (let total = 1; rows.length < total;) {
    const page = await readItemsPage(id, { offset: rows.length, signal, fresh: true })
    total = page.total
    if (page.rows.length === 0 && total > rows.length)
      throw new SpotifyError({ kind: 'incomplete', missing: total - rows.length })
    rows.push(...page.rows)
  }
  return rows
}
