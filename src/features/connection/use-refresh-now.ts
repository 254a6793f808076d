import { useState } from 'react'
import { AuthError } from '#auth/errors.ts'
import { lastRefresh } from '#auth/refreshes.ts'
import { refreshNow } from '#auth/tokens.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { clockSeconds, t } from '#messages/t.ts'

const words = connectionWords.tokens

type Outcome = { kind: 'done' | 'failed'; text: string }

/** Renews the access token on request, one try at a time, and says in a sentence what came of it. */
export function useRefreshNow(): { refresh: () => void; busy: boolean; outcome: Outcome | null } {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const run = async () => {
    setBusy(true)
    setOutcome(null)
    try {
      await refreshNow()
      setOutcome({ kind: 'done', text: doneText() })
    } catch (error) {
      setOutcome({ kind: 'failed', text: failureText(error) })
    } finally {
      setBusy(false)
    }
  }

  return { refresh: () => void (busy || run()), busy, outcome }
}

function doneText(): string {
  const last = lastRefresh()?.outcome
  return last === 'renewed' || last === 'rotated' ? words.done[last] : words.doneAnyway
}

function failureText(error: unknown): string {
  const { kind, until } = error instanceof AuthError ? error : new AuthError('unreadable')
  const sentence = words.failed[kind]
  return until === null ? sentence : t(words.after, { sentence, time: clockSeconds(until) })
}
