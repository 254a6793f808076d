import { useCallback, useRef, useState } from 'react'
import { tidyWords as words } from '#messages/en/tidy.ts'
import { useLate } from '#parts/use-late.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icons.tsx'
import type { Tool } from './use-tool.ts'

const load = async () => (await import('#ui/menu.tsx')).Menu

type MoreToolsProps = {
  tools: readonly { id: Tool; label: string }[]
  whyNot: string | null
  /** Where there is no room for a word. */
  isNarrow: boolean
  onTool: (tool: Tool) => void
}

/** The tools that are wanted seldom. */
export function MoreTools({ tools, whyNot, isNarrow, onTool }: MoreToolsProps) {
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
        aria-label={words.moreTools}
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
          label={words.moreTools}
          anchor={button}
          items={tools}
          onClose={close}
          onChoose={(chosen) => {
            const tool = tools.find(({ id }) => id === chosen)
            if (tool) onTool(tool.id)
          }}
        />
      )}
    </div>
  )
}
