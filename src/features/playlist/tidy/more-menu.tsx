import { useCallback, useRef, useState } from 'react'
import { tidyTools as words } from '#messages/en/tidy-tools.ts'
import { useLate } from '#parts/use-late.ts'
import { Button, type ButtonLook } from '#ui/button.tsx'
import { Icon } from '#ui/icons.tsx'
import type { MenuItem } from '#ui/menu.tsx'

const load = async () => (await import('#ui/menu.tsx')).Menu

type MoreMenuProps<Id extends string> = {
  /** The accessible name of the button and of the menu. */
  label: string
  items: readonly MenuItem<Id>[]
  whyNot: string | null
  /** Where there is no room for a word. */
  isNarrow?: boolean
  size?: ButtonLook['size']
  onChoose: (id: Id) => void
}

/** What is wanted seldom, or has no room; the menu is fetched when somebody opens it. */
export function MoreMenu<Id extends string>(props: MoreMenuProps<Id>) {
  const { label, items, whyNot, isNarrow = false, size, onChoose } = props
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [Menu, fetch] = useLate(load)
  const close = useCallback(() => setOpen(false), [])
  const show = (open: boolean) => {
    if (whyNot !== null) return
    fetch()
    setOpen(open)
  }
  return (
    <div className="menu-place">
      <Button
        ref={button}
        opens={items.map(({ id }) => id).join(' ')}
        {...(size && { size })}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-disabled={whyNot !== null}
        title={whyNot ?? undefined}
        onClick={() => show(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          show(true)
        }}
      >
        {!isNarrow && words.more}
        <Icon name={isNarrow ? 'more' : 'chevron'} />
      </Button>
      {open && Menu && (
        <Menu
          label={label}
          anchor={button}
          items={items}
          onClose={close}
          onChoose={(chosen) => {
            const item = items.find(({ id }) => id === chosen)
            if (item) onChoose(item.id)
          }}
        />
      )}
    </div>
  )
}
