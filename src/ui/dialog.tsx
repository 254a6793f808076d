import { useEffect, useId, useRef, type ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './dialog.module.css'

type DialogProps = {
  title: ReactNode
  open: boolean
  /** Asked for by Escape; whoever holds `open` decides. */
  onClose: () => void
  /** For what has columns. */
  wide?: boolean
  children?: ReactNode
  /** The main button last. */
  actions: ReactNode
}

/** A modal dialog. The browser keeps the focus inside and gives it back at the end. */
export function Dialog({ title, open, onClose, wide = false, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal()
    if (!open && dialog.current?.open === true) dialog.current.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      className={classes(css['dialog'], wide && css['wide'])}
      aria-labelledby={id}
      // What is within it closes and cancels too: another dialog, the choice of a file.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        if (open && event.target === event.currentTarget) onClose()
      }}
    >
      {open && (
        <>
          <div className={css['body']}>
            <h2 id={id}>{title}</h2>
            {children}
          </div>
          <div className={css['foot']}>{actions}</div>
        </>
      )}
    </dialog>
  )
}
