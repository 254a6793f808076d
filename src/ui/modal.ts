import { goBack, isNowhere } from './go-back.ts'

/** What had the focus when the first of the dialogs that are open was opened. */
let origin: HTMLElement | null = null

/** Opens a dialog, and remembers where the focus is to go back to. */
export function showModal(dialog: HTMLDialogElement): void {
  const from = document.activeElement
  // One that takes the place of another goes back to where that came from.
  if (from instanceof HTMLElement && !isNowhere(from) && from.closest('dialog') === null) origin = from
  else if (document.querySelector('dialog[open]') === null) origin = null
  dialog.showModal()
}

/**
 * Closes it. Where the browser finds nothing to give the focus back to, because that has left the page or there was nothing, it
 * goes to what opened the first dialog, else to the heading of the page.
 */
export function closeModal(dialog: HTMLDialogElement): void {
  dialog.close()
  if (!isNowhere(document.activeElement)) return
  goBack(origin)
}
