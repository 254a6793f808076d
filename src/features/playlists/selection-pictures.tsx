import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { libraryQuery } from '#library/holdings-query.ts'
import { PicturesSection } from '#parts/pictures/pictures-section.tsx'
import { useFreshLibrary } from '#parts/use-copy.ts'

/** Some lists together in pictures, as far as they are on this device. */
export function SelectionPictures({ ids }: { ids: ReadonlySet<string> }) {
  useFreshLibrary()
  const { data } = useQuery(libraryQuery())
  const lists = useMemo(() => data?.holdings.lists.filter(({ id }) => ids.has(id)) ?? [], [data, ids])
  const rows = useMemo(() => lists.flatMap((list) => list.rows), [lists])
  if (data === undefined) return null
  const isWhole = lists.length === ids.size && lists.every(({ complete }) => complete)
  return <PicturesSection rows={rows} scope="selection" complete={isWhole} />
}
