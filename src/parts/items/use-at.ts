import { useSearchParams } from 'react-router-dom'

/** The position (from 0) that an address leads to: `?at=` counts from 1, as people do. Null where it names none. */
export function useAt(): number | null {
  const [params] = useSearchParams()
  const at = Number(params.get('at'))
  return Number.isSafeInteger(at) && at > 0 ? at - 1 : null
}
