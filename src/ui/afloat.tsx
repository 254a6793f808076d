import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useSlot } from './toast.tsx'

/** What a page says at the foot of the window for as long as it is there, beside the toasts and never under them. */
export function Afloat({ children }: { children: ReactNode }) {
  const slot = useSlot()
  return slot === null ? children : createPortal(children, slot)
}
