import { listsExportWords as words } from '#messages/en/export.ts'
import { t } from '#messages/t.ts'
import { Progress } from '#ui/progress.tsx'
import type { ListsProgress } from './use-lists-saving.ts'

/** How far the reading of what is not here has come. */
export const ListsProgressBar = ({ progress: { lists, requests, of } }: { progress: ListsProgress }) => (
  <Progress
    label={words.reading}
    value={requests}
    max={Math.max(of.requests, requests)}
    left={t(words.readSoFar, { done: lists, total: of.jobs.length })}
    right={t(words.requests, { done: requests, total: Math.max(of.requests, requests) })}
  />
)
