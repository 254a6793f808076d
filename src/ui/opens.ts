/** For a button: by which names an address opens what it opens. */
export const opens = (...names: readonly string[]) => ({ 'data-opens': names.join(' ') })

/**
 * Gives the focus to the button that opens something, before an address opens that: so it goes back there. Nobody who is
 * elsewhere on the page by then is taken away.
 */
export function standAt(name: string): void {
  const now = document.activeElement
  if (now !== null && now !== document.body) return
  document.querySelector<HTMLElement>(`[data-opens~="${name}"]`)?.focus({ preventScroll: true })
}
