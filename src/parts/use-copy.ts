import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { getCopyState, onCopyChange, subscribeCopyState, type CopyState } from '#library/copy.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import { keptQuery } from '#library/kept-query.ts'
import { paced } from '#spotify/paced.ts'

/** Whether the copy is kept on the device, and what stands in the way. */
export const useCopyState = (): CopyState => useSyncExternalStore(subscribeCopyState, getCopyState)

/** Milliseconds between two looks at a copy that a scan goes on filling. */
const pause = 1000

const libraryKey = libraryQuery().queryKey
const keptKey = keptQuery().queryKey

/** Reads the library on this device anew whenever something was put in or taken out, here or in another tab. */
export const useFreshLibrary = (): void => useFresh(libraryKey)

/** As `useFreshLibrary`, for the records of the lists alone. */
export const useFreshKept = (): void => useFresh(keptKey)

function useFresh(queryKey: QueryKey): void {
  const client = useQueryClient()
  useEffect(() => {
    const looking = paced(() => void client.invalidateQueries({ queryKey, refetchType: 'active' }), pause)
    const stop = onCopyChange(looking.soon)
    // Whatever happened while nobody looked.
    looking.soon()
    return () => {
      stop()
      looking.now()
    }
  }, [client, queryKey])
}
