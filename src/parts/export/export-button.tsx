import { useRef, useState } from 'react'
import { exportButtonWords as words } from '#messages/en/export-button.ts'
import { useLate } from '#parts/use-late.ts'
import { Button, type ButtonLook } from '#ui/button.tsx'
import { Icon } from '#ui/icons.tsx'
import type { Exported } from './exported.ts'

const load = async () => (await import('./export-menu.tsx')).ExportMenu

type ExportButtonProps = {
  of: Exported
  /** Where a page has another. */
  label?: string
  size?: ButtonLook['size']
}

/** Opens the menu of formats; all but the button itself is fetched when somebody reaches for it. */
export function ExportButton({ of, label = words.export, size }: ExportButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [Menu, fetch] = useLate(load)
  const show = (open: boolean) => {
    fetch()
    setOpen(open)
  }
  return (
    <div className="menu-place">
      <Button
        ref={button}
        {...(size && { size })}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={fetch}
        onFocus={fetch}
        onClick={() => show(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          show(true)
        }}
      >
        {label}
        <Icon name="chevron" />
      </Button>
      {Menu && <Menu of={of} anchor={button} open={open} onOpen={setOpen} />}
    </div>
  )
}
