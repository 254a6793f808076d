import { createPortal } from 'react-dom'
import { landing } from './landing.ts'
import css from './hand.module.css'

/** Where what is dragged or moved would stand. For the eye alone: the same is said in words. */
export function DropLine() {
  const shown = landing.use()
  if (shown === null) return null
  const { body, top, held } = shown
  return (
    <>
      {createPortal(<span className={css['line']} style={{ top }} aria-hidden="true" />, body)}
      {held !== undefined && (
        <span className={css['held']} style={{ transform: `translate(${held.x}px, ${held.y}px)` }} aria-hidden="true">
          {held.label}
        </span>
      )}
    </>
  )
}
