import { prepareFailure } from '#parts/failure.tsx'
import { watchCounts } from './counts.ts'
import { queryClient } from './query-client.ts'

// What can wait until what was asked for is on screen.
void prepareFailure()
watchCounts(queryClient)
