import { useEffect, useEffectEvent, useState } from 'react'
import { frameWords } from '#messages/en/frame.ts'
import { useLate } from '#parts/use-late.ts'
import styles from './go-to.module.css'

export type View = { to: string; name: string }

const load = async () => (await import('./go-to-dialog.tsx')).GoToDialog

const isMac = (): boolean => navigator.userAgent.includes('Mac')

/** The button, and the keys that do the same anywhere; what they open is fetched only then. */
export function GoTo({ views }: { views: readonly View[] }) {
  const [open, setOpen] = useState(false)
  const [Dialog, fetch] = useLate(load)

  const show = () => {
    fetch()
    setOpen(true)
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isAsked =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k'
    if (!isAsked) return
    event.preventDefault()
    if (event.repeat) return
    if (open) setOpen(false)
    // Whatever another dialog asks is answered first.
    else if (document.querySelector('dialog[open]') === null) show()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  return (
    <>
      <button type="button" className={styles['goto']} aria-keyshortcuts="Control+K Meta+K" onClick={show}>
        {frameWords.goTo}
        <kbd aria-hidden="true">{isMac() ? frameWords.goToKeysMac : frameWords.goToKeys}</kbd>
      </button>
      {Dialog && <Dialog views={views} open={open} onClose={() => setOpen(false)} />}
    </>
  )
}
