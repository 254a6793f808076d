import type { Store } from '#library/kept.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { EditRow } from './edit.ts'
import type { EditKind, EditProgress } from './edit-state.ts'
import { jobJournal } from './edit-mark.ts'
import type { FirstChanges } from './firsts.ts'
import { stateAfter, type EditStep, type ListState } from './model.ts'
import type { EditTotals } from './totals.ts'

/** What a run remembers of its edit: written once, and once more where the way back begins. */
export type EditJob = {
  /** Tells one writing of it from the next: what is noted of another one does not count. */
  id: string
  list: { id: string; name: string }
  kind: EditKind
  way: 'forth' | 'back'
  /** The whole list as it was: the copy that is kept before anything is sent. */
  before: readonly PlaylistItem[]
  /** What the steps begin with: `before`, or on the way back what the list had become. */
  rows: readonly EditRow[]
  /** Of `rows`; '' where nobody knows. */
  snapshotId: string
  steps: readonly EditStep[]
  datesLost: number
  totals: EditTotals
  /** None in what an earlier version of the app has written. */
  firsts?: FirstChanges
}

/** How far it has come: small, and written before and after each request. */
export type EditMark = {
  of: string
  phase: 'planned' | 'begun' | 'done' | 'undone'
  /** So many steps are seen to have taken effect. */
  done: number
  /** The next one has gone out, and what became of it has not been seen. */
  sent: boolean
  pastId: string | null
  datesLost: number
}

export type EditRun = { job: EditJob; mark: EditMark }

const markJournal = 'edit-mark'

export const newMark = ({ id, way, datesLost }: EditJob): EditMark => ({
  ...{ of: id, phase: way === 'forth' ? 'planned' : 'begun', done: 0, sent: false, pastId: null, datesLost },
})

export async function readRun(store: Store): Promise<EditRun | null> {
  const job = (await store.journal(jobJournal)) as EditJob | null
  if (job === null) return null
  const mark = (await store.journal(markJournal)) as EditMark | null
  return { job, mark: mark?.of === job.id ? mark : newMark(job) }
}

export const putJob = (store: Store, job: EditJob | null): Promise<void> => store.putJournal(jobJournal, job)

export const putMark = (store: Store, mark: EditMark | null): Promise<void> => store.putJournal(markJournal, mark)

/** Whether anything of it may have reached Spotify, and it is not at its end. */
export const isUnfinished = ({ job, mark }: EditRun): boolean =>
  mark.phase === 'begun' && (mark.done > 0 || mark.sent || job.way === 'back')

export const progressOf = ({ job, mark }: EditRun): EditProgress => ({
  ...{ list: job.list, kind: job.kind, steps: { done: mark.done, total: job.steps.length }, isOpen: mark.sent },
})

/** What the list should be now, but for a step whose outcome is open. */
export const stateOf = ({ job, mark }: EditRun): ListState => stateAfter(job.rows, job.steps, mark.done)

/** The same as rows; of those that came new no more is known than their URI. */
export function rowsOf(rows: readonly EditRow[], state: ListState): EditRow[] {
  const known = new Map(rows.map((row) => [row.uri, row]))
  return state.map(({ uri, from }) => {
    const row = from === null ? undefined : rows[from]
    if (row !== undefined) return row
    const kind = uri.startsWith('spotify:episode:') ? 'episode' : 'track'
    const { name = '', by = '' } = known.get(uri) ?? {}
    return { uri, addedAt: null, kind, name, by }
  })
}
