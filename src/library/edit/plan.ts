import { mostItems } from '#spotify/playlist-writes.ts'
import { pageCount } from '#spotify/paging.ts'
import { isItemUri } from '#spotify/uris.ts'
import { isSendable, toEditRow, type Edit, type EditRefusal, type EditRow } from './edit.ts'
import type { EditStep } from './model.ts'
import { arrange } from './moves.ts'

/** Up to that many requests that write, rows are moved without asking; above it the person chooses. */
export const mostProposed = 300

/** Spotify takes no more rows in a list, as far as anybody has seen. */
export const mostRows = 11_000

/**
 * `keep`: rows that stay keep their added dates, but for those of which another copy is removed.
 * `rewrite`: the whole list is written anew, and every date is lost.
 */
export type EditWay = 'keep' | 'rewrite'

export type EditPlan = {
  is: 'plan'
  way: EditWay
  steps: readonly EditStep[]
  /** `writes`: one for each step. `reads`: the whole list before and after, and a look after each step. */
  requests: { writes: number; reads: number }
  /** Positions, in the list as it is, of rows that stay and lose their date. */
  datesLost: readonly number[]
}

export type PlanOrRefusal = EditPlan | { is: 'refused'; refusal: EditRefusal }

/**
 * `proposed`: null where neither way goes; `choose` where the person has to say so, since the way that keeps the dates is long, or
 * is none and the other one takes dates away.
 */
export type EditPlans = Record<EditWay, PlanOrRefusal> & { proposed: EditWay | 'choose' | null }

/**
 * Both ways to carry out an edit. Bounds on what is written: `keep` takes at most ⌈U/100⌉ + A + (K − L) requests, where U
 * URIs lose a row, A rows come new or again, K rows stay where L of them stand in a longest increasing subsequence;
 * `rewrite` takes ⌈N/100⌉ for the N rows that there will be, one for none. No state on the way is longer than the longer of
 * the two lists, and `keep` never touches what cannot be added again other than by moving it. Throws RangeError where a row
 * is named twice, or one that is not there.
 */
export function planEdit(edit: Edit): EditPlans {
  const rows = edit.before.map(toEditRow)
  checkRows(edit)
  const strangers = edit.after.flatMap((to) => ('uri' in to && !isItemUri(to.uri) ? to.uri : []))
  const refusal: EditRefusal | null =
    strangers.length > 0
      ? { why: 'cannot-add', uris: strangers }
      : edit.after.length > Math.max(mostRows, rows.length)
        ? { why: 'too-long', most: mostRows }
        : null
  if (refusal !== null) {
    const refused = { is: 'refused', refusal } as const
    return { keep: refused, rewrite: refused, proposed: null }
  }
  const plans = { keep: planKeeping(edit, rows), rewrite: planRewriting(edit, rows) }
  return { ...plans, proposed: propose(edit, plans) }
}

/** The way to take where nobody is asked; null where there is none. */
export function planOf(plans: EditPlans): EditPlan | null {
  const { keep, rewrite, proposed } = plans
  const plan = proposed === 'keep' ? keep : rewrite
  return plan.is === 'plan' ? plan : null
}

function propose(edit: Edit, { keep, rewrite }: Record<EditWay, PlanOrRefusal>): EditPlans['proposed'] {
  if (keep.is === 'refused') {
    if (rewrite.is === 'refused') return null
    return rewrite.datesLost.length > 0 ? 'choose' : 'rewrite'
  }
  if (rewrite.is === 'refused') return 'keep'
  if (keep.requests.writes > rewrite.requests.writes && addsAll(keep, edit)) return 'rewrite'
  return keep.requests.writes > mostProposed ? 'choose' : 'keep'
}

/** Every row comes anew, as with a list of one song of which one copy goes: then no date is kept in any way. */
const addsAll = ({ steps }: EditPlan, { after }: Edit): boolean =>
  steps.reduce((sum, step) => sum + (step.do === 'add' ? step.uris.length : 0), 0) === after.length

function checkRows({ before, after }: Edit): void {
  const named = after.flatMap((to) => ('row' in to ? to.row : []))
  if (new Set(named).size < named.length || named.some((row) => before[row] === undefined))
    throw new RangeError('Each row of a list can stay once')
}

const chunksOf = <Value>(values: readonly Value[]): Value[][] =>
  Array.from({ length: Math.ceil(values.length / mostItems) }, (_, index) =>
    values.slice(index * mostItems, (index + 1) * mostItems),
  )

/** What stays as it is in the list after the removals: where each row then stands. */
function settle({ after }: Edit, rows: readonly EditRow[]) {
  const kept = new Set(after.flatMap((to) => ('row' in to ? to.row : [])))
  const gone = rows.flatMap((_, at) => (kept.has(at) ? [] : at))
  const uris = new Set(gone.map((at) => rows[at]?.uri ?? ''))
  const places = new Map<number, number>()
  for (const [at, { uri }] of rows.entries()) if (!uris.has(uri)) places.set(at, places.size)
  const again = [...kept].filter((at) => !places.has(at))
  return { gone, uris, places, again }
}

function planKeeping(edit: Edit, rows: readonly EditRow[]): PlanOrRefusal {
  const { gone, uris, places, again } = settle(edit, rows)
  const stuck = gone.filter((at) => !isSendableAt(rows, at))
  if (stuck.length > 0) return { is: 'refused', refusal: { why: 'cannot-remove', positions: stuck } }
  const lost = again.filter((at) => !isSendableAt(rows, at))
  if (lost.length > 0) return { is: 'refused', refusal: { why: 'cannot-add-back', positions: lost } }
  const target = edit.after.map((to) => ('row' in to ? (places.get(to.row) ?? null) : null))
  const { adds, moves } = arrange(target)
  const wanted = wantedUris(edit, rows)
  const steps: EditStep[] = [
    ...chunksOf([...uris]).map((some) => ({ do: 'remove' as const, uris: some })),
    ...adds.flatMap(({ position, places: slots }) =>
      toAddings(
        slots.map((place) => wanted[place] ?? ''),
        position,
      ),
    ),
    ...moves,
  ]
  return toPlan(edit, 'keep', steps, datedOf(rows, again))
}

const toAddings = (uris: readonly string[], position: number): EditStep[] =>
  chunksOf(uris).map((some, index) => ({ do: 'add', uris: some, position: position + index * mostItems }))

function planRewriting(edit: Edit, rows: readonly EditRow[]): PlanOrRefusal {
  const kept = edit.after.flatMap((to) => ('row' in to ? to.row : []))
  const lost = kept.filter((at) => !isSendableAt(rows, at)).sort((a, b) => a - b)
  if (lost.length > 0) return { is: 'refused', refusal: { why: 'cannot-add-back', positions: lost } }
  const wanted = wantedUris(edit, rows)
  const steps: EditStep[] = [
    { do: 'replace', uris: wanted.slice(0, mostItems) },
    ...toAddings(wanted.slice(mostItems), mostItems),
  ]
  return toPlan(edit, 'rewrite', steps, datedOf(rows, kept))
}

const isSendableAt = (rows: readonly EditRow[], at: number): boolean => {
  const row = rows[at]
  return row !== undefined && isSendable(row)
}

const datedOf = (rows: readonly EditRow[], positions: readonly number[]): number[] =>
  positions.filter((at) => (rows[at]?.addedAt ?? null) !== null).sort((a, b) => a - b)

const wantedUris = ({ after }: Edit, rows: readonly EditRow[]): string[] =>
  after.map((to) => ('row' in to ? (rows[to.row]?.uri ?? '') : to.uri))

/** An empty list takes a request as well to be seen to be empty. */
const readsOf = (rows: number): number => Math.max(1, pageCount(rows))

function toPlan({ before, after }: Edit, way: EditWay, steps: readonly EditStep[], datesLost: number[]): EditPlan {
  // Twice the list itself: its snapshot before and after.
  const reads = steps.length === 0 ? 0 : readsOf(before.length) + steps.length + readsOf(after.length) + 2
  return { is: 'plan', way, steps, requests: { writes: steps.length, reads }, datesLost }
}
