import { useId } from 'react'
import css from './slider.module.css'

type SliderProps = {
  label: string
  value: number
  min: number
  max: number
  /** How far one press of an arrow key goes. */
  step: number
  /** The value as it is read, aloud too. */
  text: string
  onChange: (value: number) => void
}

/** A value between two others, by pointer or by arrow keys. */
export function Slider({ label, value, min, max, step, text, onChange }: SliderProps) {
  const id = useId()
  return (
    <div className={css['slider']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <span className={css['value']} aria-hidden="true">
        {text}
      </span>
    </div>
  )
}
