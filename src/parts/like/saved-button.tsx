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
  onOver?: OnOver | undefined
}

/** Puts something into the library, or takes it out. It shows the new state once Spotify has taken it. */
export function SavedButton({ thing, says, scope, why, look, onOver }: SavedButtonProps) {
  const { saved, busy, isError, askAgain, change } = useSavingOf(thing, says, onOver)
  const allow = useAllow()
  const act = saved === true ? says.remove : says.add

  const press = () => {
    if (busy) return
    if (saved === undefined) {
      if (isError) askAgain()
      return
    }
    allow.ask({ scopes: [scope], why, onAllowed: () => change(!saved) })
  }
  return (
    <>
      <Button
        {...look}
        aria-label={t(words.label, { act, name: thing.name })}
        aria-disabled={busy || (saved === undefined && !isError)}
        onClick={press}
      >
        {act}
      </Button>
      {allow.dialog}
    </>
  )
}
