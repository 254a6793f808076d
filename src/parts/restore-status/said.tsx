import type { ReactNode } from 'react'
import {
  hasGaps,
  type RestoreProgress,
  type RestoreState,
  type RestoreSubject,
} from '#library/restore/restore-state.ts'
import { restoreWords } from '#messages/en/restore.ts'
import { restoreStatusWords as words } from '#messages/en/restore-status.ts'
import { t } from '#messages/t.ts'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'

type Ended = Extract<RestoreState, { report: unknown }>

/** How many items are dealt with, and at which list it is. */
export function countOf({ items, current, isBack }: RestoreProgress): ReactNode {
  const at = isBack ? words.removed : words.added
  return named(t(current === null ? (isBack ? words.removedAll : words.addedAll) : at, items), current)
}

/** In a sentence, how a restore stands that does not go on. */
export function sentenceOf(is: 'paused' | 'stopped', { items, current, isBack }: RestoreProgress): ReactNode {
  const sentences = isBack ? words.back : words.forth
  return named(t(sentences[current === null ? is : (`${is}At` as const)], items), current)
}

/** In a sentence, what became of one that is over. */
export function endOf({ is, report }: Ended): ReactNode {
  if (report.results.some(hasGaps)) return is === 'done' ? words.gaps : words.undoneGaps
  if (is === 'undone') return words.undone
  const [only, ...others] = report.results
  return only === undefined || others.length > 0 ? words.done : named(words.doneAt, only.subject)
}

const nameOf = (subject: RestoreSubject): string =>
  subject.kind === 'list' ? subject.name || restoreWords.untitled : restoreWords.kind[subject.kind]

const named = (text: string, subject: RestoreSubject | null): ReactNode =>
  rich(text, {
    name: (bare) => <b>{subject === null ? bare : <Name>{nameOf(subject)}</Name>}</b>,
  })
