import { detailsFields, detailsOf, type Details, type DetailsField } from '#library/details/details.ts'
import { writeDetails, type DetailsOutcome } from '#library/details/write-details.ts'
import { sessionSignal } from '#library/session-signal.ts'
import { detailsWords as words } from '#messages/en/edit-details.ts'
import { t } from '#messages/t.ts'
import { showUndo, type Undone } from '#parts/undo/undo-toast.tsx'
import type { Playlist } from '#spotify/playlist.ts'
import type { QueryClient } from '@tanstack/react-query'

export const fieldNames: Record<DetailsField, string> = {
  name: words.name,
  description: words.description,
  public: words.visibility,
}

/** A field as a person reads it. */
export function valueOf(details: Details, field: DetailsField): string {
  const value = details[field]
  if (value === null) return words.unknown
  if (typeof value === 'boolean') return value ? words.public : words.private
  return value.trim() === '' ? words.none : value
}

type Written = Exclude<DetailsOutcome, { is: 'changed' }>

/** Says what has become of a change, with the way back. */
export function tellDetails(client: QueryClient, before: Playlist, outcome: Written): void {
  const { is, now, visibilityIgnored, descriptionStays } = outcome
  const sentences = [
    t(is === 'done' ? words.done : words.late, { name: now.name }),
    visibilityIgnored && words.ignored,
    descriptionStays && words.kept,
  ]
  showUndo(sentences.filter(Boolean).join(' '), async () =>
    undone(await writeDetails(client, now, detailsOf(before), { signal: sessionSignal() })),
  )
}

function undone(outcome: DetailsOutcome): Undone {
  const { is, now } = outcome
  const { name } = now
  if (is === 'changed') {
    const details = detailsFields
      .map((field) => t(words.is, { field: fieldNames[field], value: valueOf(now, field) }))
      .join(' ')
    return { text: t(words.notUndone, { name, details }), stays: true }
  }
  const text = outcome.descriptionStays ? words.undoneButDescription : is === 'done' ? words.undone : words.undoneLate
  const said = t(text, { name })
  return outcome.visibilityIgnored ? { text: `${said} ${words.ignored}`, stays: true } : { text: said }
}
