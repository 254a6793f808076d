import { readItemsPage, type PlaylistItem } from '#spotify/playlist-items.ts'
import { addItems, createPlaylist } from '#spotify/playlist-writes.ts'
import { readPlaylist, type Playlist } from '#spotify/playlist.ts'
import { readPlaylistsPage } from '#spotify/playlists.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { outcomeOf } from '#spotify/writing.ts'
import { listBatch, type ListPlan } from './plan.ts'
import { isRefusal, lookUntil, type Work } from './work.ts'

/** The lists that were there when the restore was planned. */
export type KnownLists = {
  /** Null for a list that was not there. */
  snapshotOf: (id: string) => string | null
  /** Lists that this restore has made so far. */
  made: ReadonlySet<string>
}

/** How often a request that seems to have had no effect is sent anew. */
const mostTries = 3

/** Spotify takes no list without a name. */
const nameOf = ({ name }: ListPlan): string => (name.trim() === '' ? '-' : name)

/**
 * Makes the list if it has to be made, and adds its items at the end, batch by batch, each looked at before the next one
 * goes out. Goes on where an earlier run broke off. Throws SpotifyError (`changed`: somebody else has edited the list),
 * `Paused`, and the reason of the signal; what has been done by then is written down.
 */
export async function restoreList(work: Work, plan: ListPlan, known: KnownLists): Promise<void> {
  const id = work.step().listId ?? (await make(work, plan, known))
  const base = await checkStart(work, plan, id, known)
  let size = listBatch
  for (let tries = 0; work.step().done < plan.uris.length;) {
    work.breathe()
    const { done, sent } = work.step()
    if (sent > 0) {
      tries = (await settle(work, plan, id, base)) ? 0 : tries + 1
      if (tries === mostTries) throw new SpotifyError({ kind: 'incomplete', missing: plan.uris.length - done })
      continue
    }
    size = await send(work, plan, id, size)
  }
  await work.note({ finished: true, failure: null })
}

/** Finds out what became of a request whose answer an earlier run did not get. Throws as `restoreList`. */
export async function settleList(work: Work, plan: ListPlan, known: KnownLists): Promise<void> {
  const { step, note, signal } = work
  if (step().creating) await note({ creating: false, listId: (await find(plan, known, signal))?.id ?? null })
  const { listId, base, sent } = step()
  if (listId !== null && base !== null && sent > 0) await settle(work, plan, listId, base)
}

/** Resolves to the size of the next batch. What became of this one is left in `sent`, unless Spotify has said no. */
async function send({ step, note, signal }: Work, { uris }: ListPlan, id: string, size: number): Promise<number> {
  const { done, refused } = step()
  const batch = uris.slice(done, done + size)
  await note({ sent: batch.length })
  try {
    await addItems(id, batch, { signal })
    return Math.min(listBatch, size * 2)
  } catch (error) {
    signal.throwIfAborted()
    if (outcomeOf(error) === 'unclear') return size
    if (!isRefusal(error)) {
      await note({ sent: 0 })
      throw error
    }
    // One that Spotify does not know makes it refuse all that were sent along.
    if (batch.length === 1) await note({ sent: 0, done: done + 1, refused: [...refused, done] })
    else await note({ sent: 0 })
    return Math.max(1, Math.floor(batch.length / 2))
  }
}

type Seen = { is: 'there' | 'absent' | 'partly' | 'other'; rows: number }

/** Finds out what became of a batch that went out; whether any of it is there. */
async function settle({ step, note, signal }: Work, { uris }: ListPlan, id: string, base: number): Promise<boolean> {
  const { done, sent, refused } = step()
  const batch = uris.slice(done, done + sent)
  const position = base + done - refused.length
  const seen = await lookUntil(
    () => look(id, position, batch, signal),
    ({ is }) => is === 'there',
    signal,
  )
  if (seen.is === 'other') throw new SpotifyError({ kind: 'changed' })
  await note({ sent: 0, done: done + seen.rows })
  return seen.rows > 0
}

/** Reads back the rows from `position` on. */
async function look(id: string, position: number, batch: readonly string[], signal: AbortSignal): Promise<Seen> {
  const rows: PlaylistItem[] = []
  let total: number
  do {
    const page = await readItemsPage(id, { offset: position + rows.length, signal, fresh: true })
    total = page.total
    if (page.rows.length === 0) break
    rows.push(...page.rows)
  } while (rows.length < batch.length && position + rows.length < total)
  const count = Math.min(rows.length, batch.length)
  const isOurs = rows.slice(0, count).every(({ content }, index) => {
    // What Spotify took and shows to nobody has a row all the same.
    return content.kind === 'unavailable' || content.uri === batch[index]
  })
  if (!isOurs || total > position + batch.length || total < position) return { is: 'other', rows: 0 }
  if (count === batch.length) return { is: 'there', rows: count }
  return { is: count === 0 ? 'absent' : 'partly', rows: count }
}

/** That the list is as it was left, or as the plan found it. Resolves to how many rows stand before ours. */
async function checkStart(
  { step, note, signal }: Work,
  plan: ListPlan,
  id: string,
  known: KnownLists,
): Promise<number> {
  const { base, done, sent, refused } = step()
  if (base !== null && sent > 0) return base
  const isCreated = plan.target.kind === 'create'
  if (plan.uris.length === 0 && !isCreated) return 0
  const due = base === null ? (isCreated ? 0 : null) : base + done - refused.length
  const list = await lookUntil(
    () => readPlaylist(id, { signal, fresh: true }).catch((error: unknown) => notYet(error, isCreated)),
    (seen) => seen !== null && (due === null || seen.total === null || seen.total === due),
    signal,
  )
  if (list === null) throw new SpotifyError({ kind: 'not-found' })
  const isAsPlanned = due !== null || list.snapshotId === known.snapshotOf(id)
  const isAsLeft = due === null || list.total === null || list.total === due
  if (!isAsPlanned || !isAsLeft) throw new SpotifyError({ kind: 'changed' })
  const before = base ?? (isCreated ? 0 : (list.total ?? 0))
  await note({ base: before, isPublicAllTheSame: isCreated && !plan.public && list.public === true })
  return before
}

/** Null for a list that was made a moment ago: Spotify may not find it yet. */
function notYet(error: unknown, isCreated: boolean): null {
  if (isCreated && error instanceof SpotifyError && error.failure.kind === 'not-found') return null
  throw error
}

async function make({ step, note, breathe, signal }: Work, plan: ListPlan, known: KnownLists): Promise<string> {
  let description = step().withoutDescription ? '' : plan.description
  for (let tries = 0; tries < mostTries; tries += 1) {
    breathe()
    const found = step().creating ? await find(plan, known, signal) : null
    if (found !== null) {
      await note({ creating: false, listId: found.id })
      return found.id
    }
    await note({ creating: true })
    try {
      const made = await createPlaylist({ name: nameOf(plan), description, public: plan.public }, { signal })
      await note({ creating: false, listId: made.id })
      return made.id
    } catch (error) {
      signal.throwIfAborted()
      if (outcomeOf(error) === 'unclear') continue
      await note({ creating: false })
      if (!isRefusal(error) || description === '') throw error
      // Spotify refuses some texts, and does not say which.
      description = ''
      await note({ withoutDescription: true })
    }
  }
  throw new SpotifyError({ kind: 'server', status: 503 })
}

/** A list that was made without an answer: new, empty, of that name; Spotify puts it on top. */
async function find(plan: ListPlan, { snapshotOf, made }: KnownLists, signal: AbortSignal): Promise<Playlist | null> {
  const isIt = (list: Playlist | null): list is Playlist =>
    list !== null &&
    snapshotOf(list.id) === null &&
    !made.has(list.id) &&
    list.name.trim() === nameOf(plan).trim() &&
    (list.total ?? 0) === 0
  const read = async (): Promise<Playlist | null> =>
    (await readPlaylistsPage({ offset: 0, signal, fresh: true })).rows.find(isIt) ?? null
  return lookUntil(read, (list) => list !== null, signal)
}
