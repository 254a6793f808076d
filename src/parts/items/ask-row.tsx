import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { itemsWords as words } from '#messages/en/items.ts'
import { t } from '#messages/t.ts'
import { useLate } from '#parts/use-late.ts'
import type { Playable } from '#spotify/track.ts'
import { uriKind } from '#spotify/uris.ts'
import { Icon } from '#ui/icons.tsx'
import css from './ask-row.module.css'

/** What a row is asked about: what can stand in a playlist, or what is saved or followed alone. */
export type Asked = { content: Playable } | { uri: string; name: string }

const Ask = createContext<((asked: Asked) => void) | null>(null)

const load = async () => (await import('#parts/row-dialogs.tsx')).RowDialogs

/**
 * Lets the rows inside be asked whether they are liked and where else they stand. What answers is fetched with the first
 * question, and so is the answer: a list of a thousand rows costs no request for what nobody asks.
 */
export function AnswersRows({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [Dialogs, fetch] = useLate(load)
  // Always the same one, or every row would be drawn anew.
  const ask = useCallback(
    (asked: Asked) => {
      fetch()
      setAsked(asked)
    },
    [fetch],
  )
  return (
    <>
      <Ask value={ask}>{children}</Ask>
      {Dialogs && <Dialogs asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

type AskWhereProps = { content: Playable; title: string; reachable?: boolean }

/** Asks whether a row is liked and in which lists the same thing stands; nothing for what can be in none. */
export function AskWhere({ content, title, reachable = true }: AskWhereProps) {
  if (content.kind === 'unavailable' || content.uri === '') return null
  const hint = uriKind(content.uri) === null ? undefined : words.whereWhy
  return <AskRow about={{ content }} label={t(words.where, { name: title })} hint={hint} reachable={reachable} />
}

type AskRowProps = { about: Asked; label: string; hint?: string | undefined; reachable: boolean }

/** The button of a row that asks about it; nothing where nobody answers. */
export function AskRow({ about, label, hint = label, reachable }: AskRowProps) {
  const ask = useContext(Ask)
  if (ask === null) return null
  return (
    <button
      type="button"
      className={css['ask']}
      aria-label={label}
      title={hint}
      tabIndex={reachable ? 0 : -1}
      onClick={() => ask(about)}
    >
      <Icon name="more" />
    </button>
  )
}
