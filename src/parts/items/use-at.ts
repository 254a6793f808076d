import { useSearchParams } from 'react-router-dom'

/**
 * The position (from 0) that an address leads to: `?at=` counts from 1, as people do. Null where it names none. `name`: of
 * the parameter, where the page has another list that goes by `at`.
 */
export function useAt(name = 'at'): number | null {
  const [params] = useSearchParams()
  const at = Number(params.get(name))
  return Number.isSafeInteger(at) && at > 0 ? at - 1 : null
}
