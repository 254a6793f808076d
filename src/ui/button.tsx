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

type ButtonProps = ButtonLook &
  ComponentProps<'button'> & {
    /** By which names, with spaces between, an address opens what this opens. */
    opens?: string
  }

/** A button that submits nothing unless `type` says so. */
export function Button({ kind, size, opens, className, ...rest }: ButtonProps) {
  const look = { ...(kind && { kind }), ...(size && { size }) }
  return <button type="button" {...rest} data-opens={opens} className={buttonClass(look, className)} />
}

/**
 * Gives the focus to the button that opens something, before an address opens that: so it goes back there. Nobody who is
 * elsewhere on the page by then is taken away.
 */
export function standAt(name: string): void {
  const now = document.activeElement
  if (now !== null && now !== document.body) return
  document.querySelector<HTMLElement>(`[data-opens~="${name}"]`)?.focus({ preventScroll: true })
}
