import type { ReactNode } from 'react'
import css from './progress.module.css'

type ProgressProps = {
  /** The accessible name of the bar. */
  label: string
  value: number
  max: number
  /** Above the bar: how much is there. */
  left: ReactNode
  /** Above its other end: requests, time. */
  right?: ReactNode
}

export const Progress = ({ label, value, max, left, right }: ProgressProps) => (
  <div className={css['progress']}>
    <div className={css['left']}>{left}</div>
    {right !== undefined && <div className={css['right']}>{right}</div>}
    <progress className={css['bar']} aria-label={label} value={Math.min(value, max)} max={Math.max(max, 1)} />
  </div>
)
