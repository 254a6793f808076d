import type { MouseEvent } from 'react'

/** For a button that goes as it clears a search: whoever pressed it by the keyboard goes on in the field of the page. */
export function toSearch({ detail }: Pick<MouseEvent, 'detail'>): void {
  if (detail === 0) document.querySelector<HTMLElement>('input[type=search]')?.focus()
}
