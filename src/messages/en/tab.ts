export const tabWords = {
  /** What the tab of the browser says. */
  title: '{page} · Liner Notes',
} as const
