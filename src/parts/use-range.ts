import { useSearchParams } from 'react-router-dom'
import type { TopRange } from '#spotify/top.ts'
import { withParam } from './use-text-param.ts'

/** The ranges of Spotify's charts, the shortest first. */
export const topRanges = ['short_term', 'medium_term', 'long_term'] as const satisfies readonly TopRange[]

/** The range that the address asks for (`?range=`); half a year where it names none. */
export function useRange(): [range: TopRange, setRange: (range: TopRange) => void] {
  const [params, setParams] = useSearchParams()
  const range = topRanges.find((one) => one === params.get('range')) ?? 'medium_term'
  const setRange = (chosen: TopRange): void =>
    setParams(withParam(params, 'range', chosen === 'medium_term' ? null : chosen), {
      replace: true,
      preventScrollReset: true,
    })
  return [range, setRange]
}
