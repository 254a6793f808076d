import { createWatched } from './watched.ts'

/** Where something would stand, as a line over the rows; `held` hangs at the pointer while it is dragged. */
export type Landing = {
  /** The element that holds the rows. */
  body: Element
  /** Between its top and the line, px. */
  top: number
  held?: { label: string; x: number; y: number }
}

export const landing = createWatched<Landing | null>(null)

/** The rows of the list that is edited; undefined while they are not on screen. */
export const gridBody = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[role=grid][aria-multiselectable] [role=rowgroup]')].at(-1)

/** The place (from 0) between `count` rows that a height on screen (px) is closest to; all rows are as high. */
export function placeAt(body: Element, y: number, count: number): number {
  const { top, height } = body.getBoundingClientRect()
  return height === 0 ? 0 : Math.min(Math.max(Math.round(((y - top) / height) * count), 0), count)
}

/** Shows the line before the row that stands at `place`. */
export function showLanding(body: Element, place: number, count: number, held?: Landing['held']): void {
  const top = count === 0 ? 0 : (body.getBoundingClientRect().height * place) / count
  landing.set({ body, top, ...(held !== undefined && { held }) })
}
