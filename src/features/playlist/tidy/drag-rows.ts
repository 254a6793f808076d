import { gridBody, landing, placeAt, showLanding } from './landing.ts'

/** A press becomes a drag after so many px. */
const slack = 5
/** So close to an edge of the window, px, it scrolls, by so many px a frame at most. */
const edge = 88
const fastest = 18
/** What hangs at the pointer has room below it, px. */
const heldHeight = 56

type Drag = {
  /** How many rows are on screen. */
  count: number
  /** What hangs at the pointer. */
  label: string
  /** `place` (from 0) is before which of the rows on screen they are dropped. */
  onDrop: (place: number) => void
}

/**
 * Follows a pointer from its press on a handle to where it is let go. The pointer is captured by the grid, because the handle's
 * row may scroll out of sight and be gone by then.
 */
export function dragRows(press: PointerEvent, { count, label, onDrop }: Drag): void {
  const body = gridBody()
  if (body === undefined) return
  const end = new AbortController()
  const at = { x: press.clientX, y: press.clientY }
  let isDragged = false
  let frame = 0

  const show = (): void => {
    const held = { label, x: at.x, y: Math.min(at.y, window.innerHeight - heldHeight) }
    showLanding(body, placeAt(body, at.y, count), count, held)
  }
  const scroll = (): void => {
    const by = speedAt(at.y, window.innerHeight)
    if (by !== 0) {
      window.scrollBy(0, by)
      show()
    }
    frame = requestAnimationFrame(scroll)
  }
  const stop = (): void => {
    end.abort()
    cancelAnimationFrame(frame)
    landing.set(null)
  }
  const mine = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === press.pointerId) act(event)
  }
  const onMove = (event: PointerEvent): void => {
    at.x = event.clientX
    at.y = event.clientY
    if (!isDragged) {
      if (Math.hypot(at.x - press.clientX, at.y - press.clientY) < slack) return
      isDragged = true
      frame = requestAnimationFrame(scroll)
    }
    show()
  }
  const onUp = (): void => {
    const place = placeAt(body, at.y, count)
    stop()
    if (isDragged) onDrop(place)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    stop()
  }

  const options = { signal: end.signal, capture: true }
  body.setPointerCapture(press.pointerId)
  document.addEventListener('pointermove', mine(onMove), options)
  document.addEventListener('pointerup', mine(onUp), options)
  document.addEventListener('pointercancel', mine(stop), options)
  document.addEventListener('keydown', onKey, options)
  window.addEventListener('blur', stop, options)
}

/** How far to scroll in this frame, px: the faster the closer to the edge. */
export function speedAt(y: number, height: number): number {
  if (y < edge) return -Math.ceil(fastest * Math.min(1, (edge - y) / edge))
  const rest = height - y
  return rest < edge ? Math.ceil(fastest * Math.min(1, (edge - rest) / edge)) : 0
}
