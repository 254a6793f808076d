/** The focus is on nothing that can be seen: the browser leaves it in a closed dialog until it draws again. */
export const isNowhere = (element: Element | null): boolean =>
  element === null || element === document.body || element.closest('dialog:not([open])') !== null

/** Gives the focus to an element if that can have it still, else to the heading of the page. */
export function goBack(to: HTMLElement | null): void {
  to?.focus({ preventScroll: true })
  if (to === null || document.activeElement !== to) document.querySelector('h1')?.focus({ preventScroll: true })
}
