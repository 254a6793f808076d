import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './dialog.module.css'
import { closeModal, showModal } from './modal.ts'

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

/** A modal dialog. The focus stays inside, and at the end it goes back to what opened it, also where the dialog is just taken away. */
export function Dialog({ title, open, onClose, wide = false, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    if (open && dialog.current?.open === false) showModal(dialog.current)
    if (!open && dialog.current?.open === true) closeModal(dialog.current)
  }, [open])
  useLayoutEffect(() => {
    const held = dialog.current
    // An effect of the other kind would come too late: once it has left the page, nothing gives the focus back.
    return () => {
      if (held?.open === true) closeModal(held)
    }
  }, [])

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
