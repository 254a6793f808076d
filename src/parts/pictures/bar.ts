/** One bar of a plot. */
export type Bar = {
  key: string
  /** What it stands for. */
  name: string
  /** Beside the name, fainter. */
  by?: string
  /** Where the name leads to at Spotify; null where there is no page for it. */
  href?: string | null
  count: number
  /** The figure at its end, where that is more than the count. */
  figure?: string
}

export const highest = (bars: readonly Pick<Bar, 'count'>[]): number => Math.max(0, ...bars.map(({ count }) => count))

/** Whether a bar stands out: not where all of them are equal. */
export const isMost = (bar: Pick<Bar, 'count'>, bars: readonly Pick<Bar, 'count'>[]): boolean =>
  bar.count > 0 && bar.count === highest(bars) && (bars.length === 1 || bars.some(({ count }) => count < bar.count))
