import type { Rows } from './document.ts'

/** How many rows are written at a stretch: a few milliseconds. */
const sliceSize = 200

/** The rows in this order, slice by slice; one that was not read is left out. */
export function* slices<Row>(rows: Rows<Row>, order: readonly number[]): Generator<Row[], void> {
  for (let start = 0; start < order.length; start += sliceSize) {
    const slice = order.slice(start, start + sliceSize).map((index) => rows[index])
    yield slice.filter((row) => row !== undefined)
  }
}
