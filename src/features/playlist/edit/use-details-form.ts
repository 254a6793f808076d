import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { differences, detailsOf, isClearing, type Details } from '#library/details/details.ts'
import { writeDetails } from '#library/details/write-details.ts'
import { sessionSignal } from '#library/session-signal.ts'
import { detailsWords as words } from '#messages/en/edit-details.ts'
import { t } from '#messages/t.ts'
import { tell } from '#parts/undo/undo-toast.tsx'
import { tellDetails } from './details-notes.ts'
import type { EditorProps } from './edit-button.tsx'
import { useApplying } from './use-applying.ts'

/** Beyond this Spotify has broken down. */
const longestName = 200

/** What is typed, how it differs from the list as it was when the form was opened, and what comes of it. */
export function useDetailsForm({ playlist, open, onClose }: EditorProps) {
  const client = useQueryClient()
  const [before, setBefore] = useState(playlist)
  const [wanted, setWanted] = useState<Details>(() => detailsOf(playlist))
  const [isChanged, setChanged] = useState(false)

  const { state, apply } = useApplying({
    open,
    write: (onStep) => writeDetails(client, before, wanted, { signal: sessionSignal(), onStep }),
    onEnd: (outcome, isHere) => {
      if (outcome.is === 'changed') {
        // What was not touched in the form follows; what was typed stays.
        const touched = differences(before, wanted)
        const typed = Object.fromEntries(touched.map((field) => [field, wanted[field]]))
        setWanted({ ...detailsOf(outcome.now), ...typed })
        setBefore(outcome.now)
        setChanged(true)
        if (!isHere) tell(words.changedAway, 'alert')
        return
      }
      tellDetails(client, before, outcome)
      if (isHere) onClose()
    },
  })

  const clearing = isClearing(before, wanted)
  const changed = differences(before, wanted).filter((field) => field !== 'description' || !clearing)
  const complaint = complaintAbout(before.name, wanted.name)
  return {
    ...{ before, wanted, changed, clearing, complaint, state },
    /** Somebody else's change was met; null for an answer that is older than the last press. */
    isChanged: isChanged && state.is === 'form',
    mayApply: changed.length > 0 && complaint === null,
    set: (change: Partial<Details>) => setWanted((now) => ({ ...now, ...change })),
    apply: () => {
      if (changed.length === 0 || complaint !== null) return
      setChanged(false)
      apply()
    },
  }
}

function complaintAbout(before: string, name: string): string | null {
  if (name.trim() === '') return words.noName
  const count = name.trim().length
  return count > longestName && name !== before ? t(words.longName, { most: longestName, count }) : null
}
