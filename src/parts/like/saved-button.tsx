import type { WriteScope } from '#auth/scopes.ts'
import { likeWords as words } from '#messages/en/like.ts'
import { t } from '#messages/t.ts'
import { useAllow } from '#parts/allow/use-allow.tsx'
import { Button, type ButtonLook } from '#ui/button.tsx'
import { useSavingOf, type OnOver, type SavedThing, type SavedWords } from './use-saving-of.ts'

type SavedButtonProps = {
  thing: SavedThing
  says: SavedWords
  scope: WriteScope
  why: string
  look?: ButtonLook
  /** Asks before something is taken away; called with the way to do it. */
  onRemove?: (remove: () => void) => void
  /** False where only one thing on the page can be meant. */
  isNamed?: boolean
  onOver?: OnOver | undefined
}

/** Puts something into the library, or takes it out. It shows the new state once Spotify has taken it. */
export function SavedButton({ thing, says, scope, why, look, onRemove, isNamed = true, onOver }: SavedButtonProps) {
  const { saved, busy, isError, askAgain, change } = useSavingOf(thing, says, onOver)
  const allow = useAllow()
  const act = saved === true ? says.remove : says.add

  const press = () => {
    if (busy) return
    if (saved === undefined) {
      if (isError) askAgain()
      return
    }
    const go = () => change(!saved)
    allow.ask({ scopes: [scope], why, onAllowed: saved && onRemove ? () => onRemove(go) : go })
  }
  return (
    <>
      <Button
        {...look}
        aria-label={isNamed ? t(words.label, { act, name: thing.name }) : undefined}
        aria-disabled={busy || (saved === undefined && !isError)}
        onClick={press}
      >
        {act}
      </Button>
      {allow.dialog}
    </>
  )
}
