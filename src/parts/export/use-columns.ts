import { useState } from 'react'
import { csvColumns, type CsvColumn } from '#library/files/csv.ts'
import { keepLeftOut, keptLeftOut } from './columns.ts'

export type Columns = {
  /** In the order of the file. */
  chosen: readonly CsvColumn[]
  toggle: (column: CsvColumn) => void
  chooseAll: () => void
  /** The choice could not be kept for the next time. */
  isForgotten: boolean
}

/** The same with one more or one less. */
function without(leftOut: ReadonlySet<CsvColumn>, column: CsvColumn): ReadonlySet<CsvColumn> {
  const changed = new Set(leftOut)
  if (!changed.delete(column)) changed.add(column)
  return changed
}

/** The columns of tables of items, as the person chose them the last time. */
export function useColumns(): Columns {
  const [leftOut, setLeftOut] = useState(keptLeftOut)
  const [isForgotten, setForgotten] = useState(false)
  const leave = (columns: ReadonlySet<CsvColumn>) => {
    setLeftOut(columns)
    try {
      keepLeftOut(columns)
      setForgotten(false)
    } catch {
      setForgotten(true)
    }
  }
  return {
    chosen: csvColumns.filter((column) => !leftOut.has(column)),
    toggle: (column) => leave(without(leftOut, column)),
    chooseAll: () => leave(new Set()),
    isForgotten,
  }
}
