import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeSaved, whenSettled } from '#library/save.ts'
import { savedQuery } from '#library/saved.ts'
import { likeWords as words } from '#messages/en/like.ts'
import { t } from '#messages/t.ts'
import { showUndo, tell, tellFailure, type Undone } from '#parts/undo/undo-toast.tsx'
import type { UriKind } from '#spotify/uris.ts'

/** How a change ended, as soon as that is known; told once. */
export type OnOver = (end: 'saved' | 'removed' | 'failed') => void

export type SavedThing = {
  uri: string
  name: string
  /** Whether it is in the library, where the page knows; else it is asked for. */
  known?: boolean | undefined
}

/** What is said of a kind of thing. */
export type SavedWords = (typeof words)[UriKind]

type Said = Pick<(typeof words)[UriKind | 'own'], 'added' | 'removed'>

/** Whether something is in the library (undefined while nobody knows), and the way to change that. */
export function useSavingOf({ uri, name, known }: SavedThing, said: Said, onOver?: OnOver) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const { data, isError, refetch } = useQuery({ ...savedQuery(uri), enabled: known === undefined })
  const saved = data ?? known
  return {
    ...{ saved, busy, isError },
    askAgain: () => void refetch(),
    change: (wanted: boolean) => {
      if (busy) return
      setBusy(true)
      void carryOut(client, { uri, name }, wanted, said, onOver).finally(() => setBusy(false))
    },
  }
}

/** Never rejects: what goes wrong is told. */
async function carryOut(
  client: QueryClient,
  { uri, name }: SavedThing,
  wanted: boolean,
  said: Said,
  onOver?: OnOver,
): Promise<void> {
  const undo = async (): Promise<Undone> => {
    await whenSettled(uri)
    const outcome = await changeSaved(client, uri, !wanted)
    return outcome === 'done' ? { text: t(words.back, { name }) } : { text: t(words.unseen, { name }), stays: true }
  }
  try {
    const onWritten = () => {
      onOver?.(wanted ? 'saved' : 'removed')
      showUndo(t(wanted ? said.added : said.removed, { name }), undo)
    }
    if ((await changeSaved(client, uri, wanted, onWritten)) === 'unseen') tell(t(words.unseen, { name }), 'alert')
  } catch (error) {
    onOver?.('failed')
    await tellFailure(error)
  }
}
