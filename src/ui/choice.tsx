import css from './choice.module.css'

type ChoiceProps<Value extends string> = {
  /** The accessible name of the group. */
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
  /** Unlike any other choice's on the page. */
  name: string
}

/** One of a few, all of them in view. */
export function Choice<Value extends string>({ label, options, value, onChange, name }: ChoiceProps<Value>) {
  return (
    <div className={css['choice']} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
