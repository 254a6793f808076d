import { classes } from './classes.ts'
import css from './tick.module.css'

type TickProps = {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  /** Some of what it stands for is chosen. */
  mixed?: boolean
  /** The name is for those who do not see what the box stands beside. */
  bare?: boolean
  /** Where something around it has the keyboard. */
  tabIndex?: number
}

/** A box that is ticked or not. */
export const Tick = ({ label, checked, onChange, mixed = false, bare = false, tabIndex }: TickProps) => (
  <label className={classes(css['tick'], bare && css['bare'])}>
    <input
      type="checkbox"
      // The browser knows this state by its property alone.
      ref={(box) => {
        if (box !== null) box.indeterminate = mixed
      }}
      aria-label={bare ? label : undefined}
      tabIndex={tabIndex}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {!bare && <span>{label}</span>}
  </label>
)
