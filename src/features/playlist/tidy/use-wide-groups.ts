import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { HeldList } from '#library/holdings.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { othersOf, sharedWith, wideGroupsOf, type WideGroup } from './across.ts'
import type { DuplicatesWish } from './duplicates.ts'

/** Where is looked besides the list: nowhere, in every other playlist that is whole here, or in one. */
export type Where = { isAcross: boolean; withId: string }

const none: readonly HeldList[] = []

type WideGroups = {
  groups: readonly WideGroup[]
  /** How many other lists were looked through; null while the device is asked. */
  compared: number | null
  /** As chosen; '' for all, also where the chosen one is not here any more. */
  withId: string
}

/** What stands more than once by a wish. Only across lists is the library read, from this device. */
export function useWideGroups(
  listId: string,
  rows: readonly PlaylistItem[],
  wish: DuplicatesWish,
  { isAcross, withId }: Where,
): WideGroups {
  const { data } = useQuery({ ...libraryQuery(), enabled: isAcross })
  const holdings = isAcross ? data?.holdings : undefined
  const others = useMemo(() => (holdings === undefined ? none : othersOf(holdings, listId)), [holdings, listId])
  const one = useMemo(() => others.filter(({ id }) => id === withId), [others, withId])
  const isOne = one.length > 0
  const compared = isOne ? one : others
  const shared = useMemo(() => (compared.length === 0 ? [] : sharedWith(rows, compared)), [rows, compared])
  const groups = useMemo(() => wideGroupsOf(rows, shared, wish, isOne), [rows, shared, wish, isOne])
  const isAsking = isAcross && holdings === undefined
  return { groups, compared: isAsking ? null : compared.length, withId: isOne ? withId : '' }
}
