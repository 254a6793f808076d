import { useEffect, useRef, useState } from 'react'
import type { Holdings } from '#library/holdings.ts'
import { useScan } from '#parts/use-scan.ts'
import { sortOut, type SortedOut } from './sort-out.ts'

/** Between two times that holdings are looked through, in ms: while a scan runs they change with each page that arrives. */
const pause = 2000

/** What there is to tell of the holdings, a moment after they came; null before the first time. */
export function useSortedOut(holdings: Holdings): SortedOut | null {
  const calm = useCalm(holdings, useScan().is === 'running')
  const [sorted, setSorted] = useState<SortedOut | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    void sortOut(calm, stop.signal).then((done) => {
      if (done !== null && !stop.signal.aborted) setSorted(done)
    })
    return () => stop.abort()
  }, [calm])
  return sorted
}

/** The value, but while it is `restless` not more often than each `pause`. */
function useCalm<Value>(value: Value, restless: boolean): Value {
  const [calm, setCalm] = useState(value)
  const due = useRef(0)
  useEffect(() => {
    if (value === calm) return
    const wait = restless ? Math.max(0, due.current - performance.now()) : 0
    const timer = setTimeout(() => {
      due.current = performance.now() + pause
      setCalm(value)
    }, wait)
    return () => clearTimeout(timer)
  }, [value, calm, restless])
  return calm
}
