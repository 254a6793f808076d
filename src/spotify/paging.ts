import { SpotifyError } from './errors.ts'
import type { Page } from './page.ts'

/** What Spotify gives at most at a time. */
export const pageSize = 50

export const pageCount = (total: number): number => Math.ceil(total / pageSize)

/** How many rows page `index` of a list of `total` rows holds. */
export const rowsIn = (index: number, total: number): number =>
  Math.max(0, Math.min(pageSize, total - index * pageSize))

/** As many as can be on their way at a time: with more, a wrong guess would ask past the end. */
const firstWave = 3

export type Reading<Row> = {
  /** Asks for the page that begins at `offset`, a multiple of 50. */
  read: (offset: number, signal: AbortSignal) => Promise<Page<Row>>
  /** Called once for each page that is as it should be, as it comes: not always in order. A promise settles when the page is put away. */
  onPage: (index: number, page: Page<Row>) => unknown
  /** Pages that are here from an earlier reading of the same list: not asked for again. Needs a certain `expected`. */
  has?: (index: number) => boolean
  /** The total, as far as known: certain from pages of this very list, else a guess that saves the first wait. */
  expected?: { total: number; certain: boolean } | undefined
  /** Whether Spotify may leave rows out of a page and yet count them. */
  mayBeShort?: boolean
  signal: AbortSignal
}

/**
 * Reads a list by offset, each page once, the first one first, none past the end. Returns the total when all have come.
 * Throws SpotifyError: `changed` once two pages disagree about the total or one holds too much; `incomplete` on a page
 * with too few rows; and whatever `read` throws. Then nothing more is asked; what has come stays with the caller.
 */
export async function readPages<Row>(reading: Reading<Row>): Promise<number> {
  const { expected, has = () => false } = reading
  const rest = new AbortController()
  const signal = AbortSignal.any([reading.signal, rest.signal])
  const asked = new Map<number, Promise<void>>()
  const come = new Set<number>()
  let total = expected?.certain === true ? expected.total : null

  const readPage = async (index: number): Promise<void> => {
    const page = await reading.read(index * pageSize, signal)
    reading.signal.throwIfAborted()
    total ??= page.total
    checkPage(index, page, total, reading.mayBeShort === true)
    if (index >= pageCount(total)) return
    come.add(index)
    await reading.onPage(index, page)
  }

  const ask = (pages: number): void => {
    for (let index = 0; index < pages; index++) {
      if (!has(index) && !asked.has(index)) asked.set(index, readPage(index))
    }
  }

  try {
    if (total === null) {
      ask(Math.max(1, Math.min(firstWave, pageCount(expected?.total ?? 0))))
      await Promise.race(asked.values())
    }
    ask(pageCount(total ?? 0))
    await Promise.all(asked.values())
    return total ?? 0
  } catch (error) {
    // Out of quota, the scheduler has let go of all that waits; what is on its way has been paid for and may still come.
    if (!isOutOfQuota(error)) rest.abort(error)
    await Promise.allSettled(asked.values())
    throw total === null ? error : withMissing(error, total, (index) => has(index) || come.has(index))
  }
}

function checkPage(index: number, page: Page, total: number, mayBeShort: boolean): void {
  const due = rowsIn(index, total)
  if (page.total !== total || page.rows.length > due) throw new SpotifyError({ kind: 'changed' })
  if (page.rows.length < due && !mayBeShort)
    throw new SpotifyError({ kind: 'incomplete', missing: due - page.rows.length })
}

const isOutOfQuota = (error: unknown): boolean =>
  error instanceof SpotifyError && (error.failure.kind === 'quota' || error.failure.kind === 'rate-limited')

/** An `incomplete` says what the whole list lacks, not only the page that showed it. */
function withMissing(error: unknown, total: number, isHere: (index: number) => boolean): unknown {
  if (!(error instanceof SpotifyError) || error.failure.kind !== 'incomplete') return error
  let missing = total
  for (let index = 0; index < pageCount(total); index++) if (isHere(index)) missing -= rowsIn(index, total)
  return new SpotifyError({ kind: 'incomplete', missing }, { cause: error })
}
