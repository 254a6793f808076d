import { tidyTools as words } from '#messages/en/tidy-tools.ts'
import { t } from '#messages/t.ts'
import { useCompact } from '#parts/use-narrow.ts'
import { Button } from '#ui/button.tsx'
import { classes } from '#ui/classes.ts'
import { Tick } from '#ui/tick.tsx'
import type { Clip } from './clip.ts'
import { MoreMenu } from './more-menu.tsx'
import { chooseAll, clearSelection, useSelection } from './selection.ts'
import css from './tidy.module.css'

type Wish = 'remove' | 'move' | 'create' | Clip['how']

type SelectionBarProps = {
  /** The positions that are shown. */
  order: readonly number[]
  isWhole: boolean
  onWish: (wish: Wish) => void
}

const choices = [
  { id: 'cut', label: words.cut, hint: words.cutHint },
  { id: 'copy', label: words.copy, hint: words.copyHint },
  { id: 'create', label: words.create },
  { id: 'clear', label: words.clearShort, hint: words.clearHint },
] as const

/** Chooses all that is shown, says how many rows are chosen, and what can be done with them. */
export function SelectionBar({ order, isWhole, onWish }: SelectionBarProps) {
  const compact = useCompact()
  const chosen = useSelection()
  const chosenShown = order.reduce((sum, position) => sum + (chosen.has(position) ? 1 : 0), 0)
  const hidden = chosen.size - chosenShown
  const isAll = order.length > 0 && chosenShown === order.length
  const mayAct = isWhole && chosen.size > 0
  const whyNot = isWhole ? words.noneSelected : words.notWhole
  // They stay where they are without a selection, so that the focus comes back to the one that was pressed.
  const button = (wish: Wish, label: string, title?: string) => (
    <Button
      opens={wish}
      size="small"
      aria-disabled={!mayAct}
      title={mayAct ? title : whyNot}
      onClick={() => {
        if (mayAct) onWish(wish)
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
      {button('move', words.move)}
      {!compact && button('cut', words.cut, words.cutKeys)}
      {!compact && button('copy', words.copy, words.copyKeys)}
      {!compact && button('create', words.create)}
      {button('remove', words.remove)}
      {compact && (
        <MoreMenu
          label={words.more}
          items={choices}
          whyNot={mayAct ? null : whyNot}
          size="small"
          onChoose={(id) => (id === 'clear' ? clearSelection() : onWish(id))}
        />
      )}
    </div>
  )
}
