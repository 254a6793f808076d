import type { ComponentProps } from 'react'
import css from './button.module.css'
import { classes } from './classes.ts'

export type ButtonLook = {
  /** `main` is the one filled button of a view. */
  kind?: 'plain' | 'main' | 'danger' | 'quiet'
  size?: 'small'
}

/** The class names of a button, for whatever element looks like one. */
export function buttonClass({ kind = 'plain', size }: ButtonLook, more?: string): string | undefined {
  return classes(css['button'], css[kind], size && css[size], more)
}

/** A button that submits nothing unless `type` says so. */
export function Button({ kind, size, className, ...rest }: ButtonLook & ComponentProps<'button'>) {
  const look = { ...(kind && { kind }), ...(size && { size }) }
  return <button type="button" {...rest} className={buttonClass(look, className)} />
}
