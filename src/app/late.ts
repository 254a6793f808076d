import { isEditKept } from '#library/edit/edit-mark.ts'
import { watchListings } from '#library/listing-news.ts'
import { isRestoreKept } from '#library/restore/restore-mark.ts'
import { watchCounts } from './counts.ts'
import { queryClient } from './query-client.ts'
import { reviveEdit } from './revive-jobs.ts'

// What can wait until what was asked for is on screen.
watchCounts(queryClient)
void watchListings(queryClient).catch(() => undefined)
void isEditKept(queryClient).then((isKept) => {
  if (isKept) reviveEdit(queryClient)
})
void isRestoreKept(queryClient).then(async (isKept) => {
  if (isKept) (await import('#parts/restore-status/recall.ts')).recall(queryClient)
})
