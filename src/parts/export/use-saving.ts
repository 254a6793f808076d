import { useEffect, useEffectEvent, useState } from 'react'
import { toBlob } from '#library/files/pieces.ts'
import { saveFile } from './save-file.ts'
import type { File } from './to-file.ts'

export type Saving = {
  /** The person has asked for the file and does not have it yet. */
  isWanted: boolean
  /** It waits until all of the list is here. */
  isWaiting: boolean
  hasFailed: boolean
  start: () => void
  /** Whatever is under way is for nothing. */
  stop: () => void
}

type Wish = {
  /** The list is here, or no more of it will come. */
  ready: boolean
  toFile: () => File
  /** With the name of the file, which the browser has by now. */
  onSaved: (name: string) => void
}

/** Saves a file as soon as that can be done after somebody has asked for it. */
export function useSaving({ ready, toFile, onSaved }: Wish): Saving {
  const [state, setState] = useState<'idle' | 'wanted' | 'failed'>('idle')
  const isBuilding = state === 'wanted' && ready

  const build = useEffectEvent(async (signal: AbortSignal) => {
    const { name, type, pieces } = toFile()
    const blob = await toBlob(pieces, type, signal)
    signal.throwIfAborted()
    saveFile(blob, name)
    setState('idle')
    onSaved(name)
  })
  useEffect(() => {
    if (!isBuilding) return
    const stop = new AbortController()
    const fail = () => {
      if (!stop.signal.aborted) setState('failed')
    }
    // What was pressed shows first.
    const timer = setTimeout(() => void build(stop.signal).catch(fail))
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [isBuilding])

  return {
    isWanted: state === 'wanted',
    isWaiting: state === 'wanted' && !ready,
    hasFailed: state === 'failed',
    start: () => setState('wanted'),
    stop: () => setState('idle'),
  }
}
