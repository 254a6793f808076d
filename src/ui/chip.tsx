import type { ReactNode } from 'react'
import css from './chip.module.css'

type ChipProps = {
  pressed: boolean
  onPress: () => void
  disabled?: boolean
  children: ReactNode
}

/** Narrows what is shown while it is pressed. */
export const Chip = ({ pressed, onPress, disabled = false, children }: ChipProps) => (
  <button type="button" className={css['chip']} aria-pressed={pressed} disabled={disabled} onClick={onPress}>
    {children}
  </button>
)
