import css from './switch.module.css'

type SwitchProps = { label: string; checked: boolean; onChange: (checked: boolean) => void }

/** On or off, at once. */
export const Switch = ({ label, checked, onChange }: SwitchProps) => (
  <label className={css['switch']}>
    <input
      type="checkbox"
      role="switch"
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {label}
  </label>
)
