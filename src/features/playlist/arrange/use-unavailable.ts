import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { planNewList } from '#library/new-list.ts'
import { hasGaps } from '#library/restore/restore-state.ts'
import { forgetRestore } from '#library/restore/run.ts'
import { unavailableWords as words } from '#messages/en/unavailable.ts'
import { t } from '#messages/t.ts'
import { useRun } from '#parts/create/use-run.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { unavailableIn, urisAt, withUriIn } from './unavailable.ts'

/** `alsoNameless`: the list may be written anew for those that have no address. */
export type Form = { keeps: boolean; name: string; isTouched: boolean; alsoNameless: boolean }

type Unavailable = {
  listName: string
  rows: readonly PlaylistItem[]
  open: boolean
  /** The positions of what is to be removed. */
  onReview: (going: readonly number[]) => void
}

/** What is unavailable in a list, the list that it is to be kept in, and what may go of it. */
export function useUnavailable({ listName, rows, open, onReview }: Unavailable) {
  const found = useMemo(() => unavailableIn(rows), [rows])
  const [form, setForm] = useState<Form>(() => ({
    ...{ name: toNewName(listName), isTouched: false, alsoNameless: false },
    keeps: found.named.length > 0,
  }))
  const kept = useMemo(() => found.named.flatMap((at) => rows[at] ?? []), [found, rows])
  const name = form.name.trim()
  const plan = useMemo(() => planNewList({ name, description: '', public: false, rows: kept }), [name, kept])
  const run = useRun(plan, open)
  // What was sent, whatever the list has become meanwhile.
  const [asked, setAsked] = useState<readonly string[]>([])
  const result = run.restore.is === 'done' ? (run.results?.[0] ?? null) : null
  useForgotten(run.results?.some(hasGaps) === false)

  const nameless = form.alsoNameless && found.mayTakeNameless ? found.nameless : []
  const review = (named: readonly number[]) => onReview([...named, ...nameless])
  const mayGoOn = form.keeps ? run.isRecalled && name !== '' : found.named.length + nameless.length > 0
  return {
    ...{ found, form, setForm, run, result, mayGoOn },
    requests: plan.requests,
    goOn: () => {
      setForm({ ...form, isTouched: true })
      if (!mayGoOn) return
      if (form.keeps) {
        setAsked(urisAt(rows, found.named))
        run.apply()
      } else review(found.named)
    },
    /** Null unless the list is there: only what is in it may go. */
    reviewKept:
      result?.failure !== null || result.added === 0
        ? null
        : () => {
            const refused = new Set(result.refused)
            review(withUriIn(rows, found.named, new Set(asked.filter((uri) => !refused.has(uri)))))
          },
  }
}

const longestName = 100

function toNewName(name: string): string {
  const room = longestName - t(words.newName, { name: '' }).length
  return t(words.newName, { name: name.slice(0, room).trim() })
}

/** Once the dialog is gone, a list that came out as it was meant to needs no place in Backup. */
function useForgotten(isWhole: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (isWhole) return () => void forgetRestore(client)
  }, [isWhole, client])
}
