import { useRef, useState } from 'react'
import { handWords } from '#messages/en/hand.ts'
import { tidyWords as words } from '#messages/en/tidy.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icons.tsx'
import { Menu } from '#ui/menu.tsx'
import { Tick } from '#ui/tick.tsx'
import type { Clip } from './clip.ts'
import { chooseAll, clearSelection, useSelection } from './selection.ts'
import css from './tidy.module.css'
import { useCompact } from './use-compact.ts'

type SelectionBarProps = {
  /** The positions that are shown. */
  order: readonly number[]
  isWhole: boolean
  onRemove: () => void
  onMove: () => void
  onTake: (how: Clip['how']) => void
}

/** Chooses all that is shown, says how many rows are chosen, and what can be done with them. */
export function SelectionBar({ order, isWhole, onRemove, onMove, onTake }: SelectionBarProps) {
  const compact = useCompact()
  const chosen = useSelection()
  const chosenShown = order.reduce((sum, position) => sum + (chosen.has(position) ? 1 : 0), 0)
  const hidden = chosen.size - chosenShown
  const isAll = order.length > 0 && chosenShown === order.length
  const mayAct = isWhole && chosen.size > 0
  const whyNot = isWhole ? words.noneSelected : words.notWhole
  // They stay where they are without a selection, so that the focus comes back to the one that was pressed.
  const button = (label: string, act: () => void, title?: string) => (
    <Button
      size="small"
      aria-disabled={!mayAct}
      title={mayAct ? title : whyNot}
      onClick={() => {
        if (mayAct) act()
      }}
    >
      {label}
    </Button>
  )
  return (
    <div className={classes(css['bar'], chosen.size > 0 && css['chosen'])}>
      <Tick
        label={words.selectAll}
        checked={isAll}
        mixed={chosenShown > 0 && !isAll}
        onChange={(all) => chooseAll(order, all)}
      />
      <p className={css['count']} role="status">
        {chosen.size > 0 && <b>{t(words.selected, { count: chosen.size })}</b>}
        {hidden > 0 && <span>{t(words.hidden, { count: hidden })}</span>}
      </p>
      {chosen.size > 0 && !compact && (
        <Button kind="quiet" size="small" onClick={clearSelection}>
          {words.clear}
        </Button>
      )}
      {button(words.move, onMove)}
      {!compact && button(handWords.cut, () => onTake('cut'), handWords.cutKeys)}
      {!compact && button(handWords.copy, () => onTake('copy'), handWords.copyKeys)}
      {button(words.remove, onRemove)}
      {compact && <More whyNot={mayAct ? null : whyNot} onTake={onTake} />}
    </div>
  )
}

const choices = [
  { id: 'cut', label: handWords.cut, hint: handWords.cutHint },
  { id: 'copy', label: handWords.copy, hint: handWords.copyHint },
  { id: 'clear', label: handWords.clear, hint: handWords.clearHint },
] as const

type MoreProps = { whyNot: string | null; onTake: SelectionBarProps['onTake'] }

/** What a narrow bar has no room for. */
function More({ whyNot, onTake }: MoreProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <div className="menu-place">
      <Button
        ref={anchor}
        size="small"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-disabled={whyNot !== null}
        title={whyNot ?? undefined}
        onClick={() => setOpen(whyNot === null && !open)}
      >
        {handWords.more}
        <Icon name="chevron" />
      </Button>
      {open && (
        <Menu
          label={handWords.more}
          anchor={anchor}
          items={choices}
          onChoose={(id) => (id === 'clear' ? clearSelection() : onTake(id))}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
