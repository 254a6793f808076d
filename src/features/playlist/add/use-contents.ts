import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { libraryQuery } from '#library/holdings-query.ts'
import { toRow } from '#library/restore/foreign-row.ts'
import { createIndex } from '#library/search.ts'
import { useFreshLibrary } from '#parts/use-copy.ts'
import { isAddable, type Addable } from './basket.ts'
import type { Choosing } from './choosing.ts'

/** What a URI means, as far as this device knows: the list itself, then the library; without a name where neither does. */
export function useContents(rows: Choosing['rows']): (uri: string) => Addable | null {
  useFreshLibrary()
  const { data: library } = useQuery(libraryQuery())
  const byUri = useMemo(() => library && createIndex(library.holdings).byUri, [library])
  const here = useMemo(
    () =>
      new Map(
        rows.flatMap((row) => (row !== undefined && 'uri' in row.content ? [[row.content.uri, row.content]] : [])),
      ),
    [rows],
  )
  return useMemo(
    () => (uri) => {
      const known = here.get(uri) ?? byUri?.get(uri)?.content ?? toRow({ uri, name: '' }, 0).content
      return isAddable(known) ? known : null
    },
    [here, byUri],
  )
}
