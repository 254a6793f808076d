import { useMemo } from 'react'
import type { Rows } from '#library/statistics.ts'
import { inPicturesWords as words } from '#messages/en/in-pictures.ts'
import { LazyPictures } from './lazy-pictures.tsx'
import css from './list-pictures.module.css'
import { picturesId, type PicturesView } from './use-pictures.ts'

type ListPicturesProps = {
  view: PicturesView
  rows: Rows
  /** The positions that `filter` leaves. */
  order: readonly number[]
  filter: string
  complete: boolean
}

const titleId = `${picturesId}-title`

/** A list in pictures, or what a filter leaves of it; nothing while they are closed. */
export function ListPictures({ view: { shown }, rows, order, filter, complete }: ListPicturesProps) {
  const isFiltered = filter !== ''
  const left = useMemo(() => (isFiltered ? order.map((position) => rows[position]) : rows), [isFiltered, order, rows])
  if (!shown) return null
  return (
    <section className={css['pictures']} id={picturesId} aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      <LazyPictures rows={left} scope={isFiltered ? 'filtered' : 'list'} complete={complete} />
    </section>
  )
}
