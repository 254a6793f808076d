import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { itemsWords } from '#messages/en/items.ts'
import { t } from '#messages/t.ts'
import { useLate } from '#parts/use-late.ts'
import type { Playable } from '#spotify/track.ts'
import { Icon } from '#ui/icons.tsx'
import css from './ask-where.module.css'

const Ask = createContext<((content: Playable) => void) | null>(null)

const load = async () => (await import('#parts/where-dialog.tsx')).WhereDialog

/** Lets the rows inside ask where else they stand; what answers is fetched with the first question. */
export function AnswersWhere({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Playable | null>(null)
  const [Dialog, fetch] = useLate(load)
  // Always the same one, or every row would be drawn anew.
  const ask = useCallback(
    (content: Playable) => {
      fetch()
      setAsked(content)
    },
    [fetch],
  )
  return (
    <>
      <Ask value={ask}>{children}</Ask>
      {Dialog && <Dialog content={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

type AskWhereProps = { content: Playable; title: string; reachable: boolean }

/** Asks in which lists the same thing stands; nothing for what can be in none. */
export function AskWhere({ content, title, reachable }: AskWhereProps) {
  const ask = useContext(Ask)
  if (ask === null || content.kind === 'unavailable' || content.uri === '') return null
  const name = t(itemsWords.where, { name: title })
  return (
    <button
      type="button"
      className={css['ask']}
      aria-label={name}
      title={name}
      tabIndex={reachable ? 0 : -1}
      onClick={() => ask(content)}
    >
      <Icon name="list" />
    </button>
  )
}
