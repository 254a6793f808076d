import { hearFindings } from '#library/copy-news.ts'
import { isEditKept } from '#library/edit/edit-mark.ts'
import { isRestoreKept } from '#library/restore/restore-mark.ts'
import { watchCounts } from './counts.ts'
import { queryClient } from './query-client.ts'
import { reviveEdit } from './revive-jobs.ts'

// What can wait until what was asked for is on screen.
watchCounts(queryClient)
// Its code is fetched once there is something to show: a tab is mostly alone.
hearFindings((finding) => {
  import('#library/listing-news.ts').then(({ showFinding }) => showFinding(queryClient, finding)).catch(() => undefined)
})
void isEditKept(queryClient).then((isKept) => {
  if (isKept) reviveEdit(queryClient)
})
void isRestoreKept(queryClient).then(async (isKept) => {
  if (isKept) (await import('#parts/restore-status/recall.ts')).recall(queryClient)
})
