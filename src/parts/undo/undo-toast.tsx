import { onSessionEnd } from '#auth/session.ts'
import { SessionOver } from '#library/session-signal.ts'
import { undoWords as words } from '#messages/en/undo.ts'
import { t } from '#messages/t.ts'
import { toFailure } from '#parts/to-failure.ts'
import { Button } from '#ui/button.tsx'
import { hideToast, showToast } from '#ui/toast.tsx'

/** It belongs to whoever was logged in. */
let shown = false
onSessionEnd(() => {
  if (shown) hideToast()
  shown = false
})

const close = (): void => {
  shown = false
  hideToast()
}

const closeButton = (
  <Button size="small" kind="quiet" onClick={close}>
    {words.close}
  </Button>
)

/** What an undo has to say: a sentence that goes by itself, or one that stays because it went another way. */
export type Undone = { text: string; stays?: boolean }

/** Says that something is done, with a button that takes it back, once. What `undo` throws is told. */
export function showUndo(text: string, undo: () => Promise<Undone>): void {
  let begun = false
  const press = (): void => {
    if (begun) return
    begun = true
    tell(words.undoing)
    undo().then(({ text, stays = false }) => {
      shown = false
      if (stays) tell(text)
      else showToast(text)
    }, tellFailure)
  }
  shown = true
  const actions = (
    <span className="buttons">
      <Button size="small" onClick={press}>
        {words.undo}
      </Button>
      {closeButton}
    </span>
  )
  showToast(text, { role: 'status', actions })
}

/** Says something that stays until it is closed. */
export function tell(text: string, role: 'status' | 'alert' = 'status'): void {
  shown = true
  showToast(text, { role, actions: closeButton })
}

/** Says why something did not work out, where there is no room for a notice. Never rejects. */
export async function tellFailure(error: unknown): Promise<void> {
  if (error instanceof SessionOver) return
  const { toSentences } = await import('#parts/failure-sentences.ts')
  const { said, why } = toSentences(toFailure(error), Date.now(), navigator.onLine ? 'up' : 'down')
  tell(t(words.sentence, { said, why }), 'alert')
}
