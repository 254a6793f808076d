import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import { onCopyChange } from '#library/copy-news.ts'
import { keptQuery } from '#library/kept-query.ts'
import { getScan, subscribeScan } from '#library/scan-state.ts'
import { paced } from '#spotify/paced.ts'

/** Milliseconds between two looks at a copy that a scan goes on filling: each look sorts the whole library out. */
const pause = 3000

const keptKey = keptQuery().queryKey

/** Reads a query about this device anew whenever something was put in or taken out, here or in another tab. */
export function useFresh(queryKey: QueryKey): void {
  const client = useQueryClient()
  useEffect(() => {
    const looking = paced(() => void client.invalidateQueries({ queryKey, refetchType: 'active' }), pause)
    let scan = getScan().is
    const stops = [
      onCopyChange(looking.soon),
      // Lists that were growing are looked at once they rest.
      subscribeScan(() => {
        if (getScan().is === scan) return
        scan = getScan().is
        looking.soon()
        // What it has read stands beside the word that it is over.
        looking.now()
      }),
    ]
    // Whatever happened while nobody looked.
    looking.soon()
    return () => {
      for (const stop of stops) stop()
      looking.now()
    }
  }, [client, queryKey])
}

/** The same for the records of all lists, without their rows. */
export const useFreshKept = (): void => useFresh(keptKey)
