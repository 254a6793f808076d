/**
 * A button is pressed once by an Enter that is held down: what the first press has changed, the key's repeating would change back,
 * and where a dialog closes, it would press whatever the focus comes back to. Returns the way to stop.
 */
export function pressOnce(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key, repeat } = event
    if (repeat && key === 'Enter' && target instanceof Element && target.closest('button') !== null)
      event.preventDefault()
  }
  document.addEventListener('keydown', onKeyDown, true)
  return () => document.removeEventListener('keydown', onKeyDown, true)
}
