import { isEditKept } from '#library/edit/edit-mark.ts'
import { watchCounts } from './counts.ts'
import { queryClient } from './query-client.ts'
import { reviveEdit } from './revive-jobs.ts'

// What can wait until what was asked for is on screen.
watchCounts(queryClient)
void isEditKept(queryClient).then((isKept) => {
  if (isKept) reviveEdit(queryClient)
})
