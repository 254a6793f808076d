import { Icon } from './icons.tsx'
import css from './search-field.module.css'

type SearchFieldProps = {
  /** The accessible name, and what the empty field shows. */
  label: string
  value: string
  onChange: (value: string) => void
}

export const SearchField = ({ label, value, onChange }: SearchFieldProps) => (
  <div className={css['find']}>
    <Icon name="search" />
    <input
      className={css['input']}
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  </div>
)
