import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router-dom'

/** Browsers allow about a hundred changes of the address in half a minute; a pause in the typing is soon enough. */
const pause = 250

/** The address with one parameter set, or without it where the value is null or ''. */
export function withParam(params: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const changed = new URLSearchParams(params)
  if (value === null || value === '') changed.delete(name)
  else changed.set(name, value)
  return changed
}

/**
 * A text that a person types and that stands in the address: it changes with each key, the address a moment later and
 * without a new entry in the history. Back and links set it too.
 */
export function useTextParam(name: string): [text: string, setText: (text: string) => void] {
  const [params, setParams] = useSearchParams()
  const there = params.get(name) ?? ''
  const [text, setText] = useState(there)
  const [seen, setSeen] = useState(there)
  const [sent, setSent] = useState<string | null>(null)

  if (there !== seen) {
    setSeen(there)
    // Our own writing arrives late; only what came from elsewhere may replace what has been typed meanwhile.
    if (there !== sent) setText(there)
    setSent(null)
  }

  useEffect(() => {
    if (text === there) return
    const page = window.location.pathname
    const write = () => {
      stop()
      // While the next page loads this one is still on screen, but the address is the next one's already.
      if (window.location.pathname !== page) return
      setSent(text)
      setParams(withParam(params, name, text), { replace: true, preventScrollReset: true })
    }
    const stop = () => {
      clearTimeout(timer)
      document.removeEventListener('focusout', write)
    }
    const timer = setTimeout(write, pause)
    // Whoever leaves the field may be leaving the page, and wants to find it filtered on the way back.
    document.addEventListener('focusout', write)
    return stop
  }, [text, there, name, params, setParams])

  return [text, setText]
}
