import { useMemo } from 'react'
import type { Rows } from '#library/statistics.ts'
import { PicturesSection } from './pictures-section.tsx'
import type { PicturesView } from './use-pictures.ts'

type ListPicturesProps = {
  view: PicturesView
  rows: Rows
  /** The positions that `filter` leaves. */
  order: readonly number[]
  filter: string
  complete: boolean
}

/** A list in pictures, or what a filter leaves of it; nothing while they are closed. */
export function ListPictures({ view: { shown }, rows, order, filter, complete }: ListPicturesProps) {
  const isFiltered = filter !== ''
  const left = useMemo(() => (isFiltered ? order.map((position) => rows[position]) : rows), [isFiltered, order, rows])
  if (!shown) return null
  return <PicturesSection rows={left} scope={isFiltered ? 'filtered' : 'list'} complete={complete} />
}
