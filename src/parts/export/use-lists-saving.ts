import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { CsvColumn } from '#library/files/csv.ts'
import type { FileGap } from '#library/files/document.ts'
import { listsExportWords as words } from '#messages/en/export.ts'
import { profileQueries } from '#spotify/profile.ts'
import type { Playlist } from '#spotify/playlist.ts'
import type { Format } from './exported.ts'
import { keptRows } from './kept-rows.ts'
import { listsFile } from './lists-file.ts'
import type { ListsPlan } from './lists-plan.ts'
import { readLists, type ListFailure } from './read-lists.ts'
import { saveFile } from './save-file.ts'

export type ListsProgress = { lists: number; requests: number; of: ListsPlan }

export type ListsSaving = {
  is: 'idle' | 'reading' | 'building' | 'failed'
  progress: ListsProgress | null
  /** Lists that could not be read the last time. */
  failures: readonly ListFailure[]
  /** Reads what is missing and saves the file, unless some list cannot be read. */
  start: () => void
  /** Saves what can be had. */
  startWithout: () => void
  stop: () => void
}

type Wish = {
  /** Null while it is not known what is here. */
  plan: ListsPlan | null
  format: Format
  columns: readonly CsvColumn[]
  /** With the name of the file, which the browser has by now, and how many lists are in it. */
  onSaved: (name: string, lists: number) => void
}

/** What is under way: `reads` is whether it begins with reading. */
type Job = { plan: ListsPlan; reads: boolean }

const toGap = ({ id, name }: Playlist, status: FileGap['status'], reason: string): FileGap => ({
  id,
  name,
  status,
  reason,
})

/** Saves some playlists: first whatever is not here is read, then the file is built from the copy. */
export function useListsSaving({ plan, format, columns, onSaved }: Wish): ListsSaving {
  const client = useQueryClient()
  const [job, setJob] = useState<Job | null>(null)
  const [progress, setProgress] = useState<ListsProgress | null>(null)
  const [failures, setFailures] = useState<readonly ListFailure[]>([])
  const [hasFailed, setFailed] = useState(false)

  const build = useEffectEvent(async ({ lists, withheld }: ListsPlan, signal: AbortSignal) => {
    const unread = new Set(failures.map(({ playlist }) => playlist.id))
    const me = client.getQueryData(profileQueries.me().queryKey)
    const there = lists.filter(({ id }) => !unread.has(id))
    const gaps = [
      ...withheld.map((playlist) => ({ playlist, gap: toGap(playlist, 'withheld', words.withheldReason) })),
      ...failures.map(({ playlist, failure }) => ({
        playlist,
        gap: toGap(playlist, 'failed', failure?.kind ?? words.unknownReason),
      })),
    ]
    const account = me === undefined ? null : { id: me.id, name: me.name }
    const read = (list: Playlist) => keptRows(client, list, signal)
    const { name, blob } = await listsFile({ lists: there, format, columns, read, account, gaps }, signal)
    signal.throwIfAborted()
    saveFile(blob, name)
    onSaved(name, there.length)
  })
  const run = useEffectEvent(async ({ plan, reads }: Job, signal: AbortSignal) => {
    if (reads && plan.jobs.length > 0) {
      const onProgress = (lists: number, requests: number) => {
        if (!signal.aborted) setProgress({ lists, requests, of: plan })
      }
      onProgress(0, 0)
      const failed = await readLists({ client, jobs: plan.jobs, signal, onProgress })
      setProgress(null)
      setFailures(failed)
      if (failed.length > 0) return
    }
    await build(plan, signal)
  })
  useEffect(() => {
    if (job === null) return
    const stop = new AbortController()
    const fail = () => {
      if (!stop.signal.aborted) setFailed(true)
    }
    const end = () => {
      if (!stop.signal.aborted) setJob(null)
    }
    // What was pressed shows first.
    const timer = setTimeout(() => void run(job, stop.signal).catch(fail).finally(end))
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [job])

  const begin = (reads: boolean) => {
    setFailed(false)
    if (reads) setFailures([])
    if (plan !== null) setJob({ plan, reads })
  }
  const building = job === null ? 'idle' : 'building'
  return {
    is: progress !== null ? 'reading' : hasFailed ? 'failed' : building,
    progress,
    failures,
    start: () => begin(true),
    startWithout: () => begin(false),
    stop: () => {
      setJob(null)
      setProgress(null)
      setFailures([])
      setFailed(false)
    },
  }
}
