import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { profileWords as words } from '#messages/en/profile.ts'
import { Failure } from '#parts/failure.tsx'
import { isSame } from './shared-failure.ts'

type PartProps<Data> = {
  query: UseQueryResult<Data>
  /** What the top of the page says already. */
  saidAbove: unknown
  /** In the final size. */
  bones: ReactNode
  children: (data: Data) => ReactNode
}

/** A part of the page: it loads by itself and fails by itself. What is here stays, even if asking again fails. */
export function Part<Data>({ query, saidAbove, bones, children }: PartProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error === null || query.isFetching) return bones
  if (saidAbove !== null && isSame(query.error, saidAbove)) return <p className="ink-2">{words.saidAbove}</p>
  return <Failure error={query.error} onRetry={() => void query.refetch()} />
}
