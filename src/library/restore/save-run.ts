import { areSaved, mostSaved, saveToLibrary } from '#spotify/library-writes.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { outcomeOf } from '#spotify/writing.ts'
import { saveBatch, type LikedOrder, type SavePlan } from './plan.ts'
import { isRefusal, lookUntil, type Work } from './work.ts'

/** How often what seems to have had no effect is sent anew. */
const mostTries = 3

/**
 * Saves what is not saved yet, 40 at a time or, for liked songs in their order, one by one; after each 40 it is asked whether
 * they are there. Goes on where an earlier run broke off. Throws as `restoreList` does.
 */
export async function restoreSaves(work: Work, plan: SavePlan, order: LikedOrder): Promise<void> {
  const { uris } = plan
  while (work.step().done < uris.length) {
    work.breathe()
    const { done, sent } = work.step()
    const span = { uris: uris.slice(done, done + (sent || mostSaved)), from: done }
    if (sent === 0) await begin(work, span)
    await saveAll(work, span, { size: saveBatch(plan.kind, order), isBegun: sent > 0 })
    // Where Spotify takes none of a kind, it is no use to ask for each of the others too.
    const { refused } = work.step()
    if (done === 0 && span.uris.length > 1 && refused.length === span.uris.length)
      throw new SpotifyError({ kind: 'refused', status: 400 })
  }
  await work.note({ finished: true, failure: null })
}

/** Up to 40 URIs, the first of them at `from` in the plan. */
type Span = { uris: readonly string[]; from: number }

/** Notes which are there before the first of them is sent, so that a roll back leaves those alone. */
async function begin({ step, note, signal }: Work, { uris, from }: Span): Promise<void> {
  const saved = await areSaved(uris, { signal, fresh: true })
  const there = saved.flatMap((isThere, index) => (isThere ? [from + index] : []))
  await note({ sent: uris.length, already: [...step().already, ...there] })
}

/** `isBegun`: an earlier run may have sent some of them. */
type How = { size: number; isBegun: boolean }

async function saveAll(work: Work, { uris, from }: Span, { size, isBegun }: How): Promise<void> {
  const { step, note, breathe, signal } = work
  const taken = new Set([...step().already, ...step().refused])
  let open = uris.filter((_, index) => !taken.has(from + index))
  if (isBegun && open.length > 0) open = await missingOf(open, signal, false)
  for (let tries = 0; open.length > 0; tries += 1) {
    if (tries === mostTries) throw new SpotifyError({ kind: 'incomplete', missing: open.length })
    const refused = new Set<string>()
    for (let at = 0; at < open.length; at += size) {
      breathe()
      for (const uri of await send(work, open.slice(at, at + size))) refused.add(uri)
    }
    const rest = open.filter((uri) => !refused.has(uri))
    const gone = uris.flatMap((uri, index) => (refused.has(uri) ? [from + index] : []))
    if (gone.length > 0) await note({ refused: [...step().refused, ...gone] })
    open = rest.length === 0 ? [] : await missingOf(rest, signal, true)
  }
  await note({ sent: 0, done: from + uris.length })
}

/** Those that are not there; `patient`: after Spotify had time to show them. */
async function missingOf(uris: readonly string[], signal: AbortSignal, patient: boolean): Promise<string[]> {
  const ask = (): Promise<boolean[]> => areSaved(uris, { signal, fresh: true })
  const saved = patient ? await lookUntil(ask, (seen) => seen.every(Boolean), signal) : await ask()
  return uris.filter((_, index) => saved[index] !== true)
}

/** Resolves to those that Spotify does not take. What an unclear answer has done is seen afterwards. */
async function send(work: Work, uris: readonly string[]): Promise<string[]> {
  try {
    await saveToLibrary(uris, { signal: work.signal })
    return []
  } catch (error) {
    work.signal.throwIfAborted()
    if (outcomeOf(error) === 'unclear') return []
    if (!isRefusal(error)) throw error
    if (uris.length === 1) return [...uris]
  }
  const refused: string[] = []
  for (const uri of uris) {
    work.breathe()
    refused.push(...(await send(work, [uri])))
  }
  return refused
}
