import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { standAt } from '#ui/button.tsx'

const parameter = 'edit'

/** The address that opens a tool of the page at `path`, with what it shows: the way back from Spotify’s consent. */
export function openedAt(path: string, search: string, tool: string): string {
  const params = new URLSearchParams(search)
  params.set(parameter, tool)
  return `${path}?${params.toString()}`
}

/** Whether a tool is open, and how often it has been opened. An address may open it once, and then forgets that. */
export function useOpened(tool: string) {
  const [params, setParams] = useSearchParams()
  const isAsked = params.get(parameter) === tool
  const [state, setState] = useState({ open: isAsked, times: isAsked ? 1 : 0 })
  useEffect(() => {
    if (!isAsked) return
    standAt(tool)
    setParams(
      (now) => {
        now.delete(parameter)
        return now
      },
      { replace: true },
    )
  }, [isAsked, setParams, tool])
  return {
    ...state,
    show: () => setState(({ times }) => ({ open: true, times: times + 1 })),
    hide: () => setState(({ times }) => ({ open: false, times })),
  }
}
