import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'
import { readOwn, writeOwn } from '#auth/storage.ts'

const patience = 10_000
/** How long what stands above may still grow and shrink once the place is reached, in ms. */
const settling = 1_500
const remembered = 50

const readPositions = (): Map<string, number> => {
  try {
    const entries = JSON.parse(readOwn('session', 'scroll') ?? '[]') as unknown
    if (!Array.isArray(entries)) return new Map()
    return new Map(
      entries.filter(
        (entry): entry is [string, number] =>
          Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number',
      ),
    )
  } catch {
    return new Map()
  }
}

const writePositions = (positions: Map<string, number>): void => {
  try {
    writeOwn('session', 'scroll', JSON.stringify([...positions].slice(-remembered)))
  } catch {
    // A place on the page is not worth a sentence: without storage a reload begins at the top.
  }
}

/** Scrolls to `top` as soon as the page is tall enough, unless the person scrolls first. Returns how to give up. */
function settleAt(top: number): () => void {
  let reached = false
  const reach = () => {
    if (document.documentElement.scrollHeight - window.innerHeight < top - 1) return
    window.scrollTo(0, top)
    if (reached) return
    reached = true
    clearTimeout(timer)
    timer = setTimeout(() => stop(), settling)
  }
  const observer = new ResizeObserver(reach)
  let timer = setTimeout(() => stop(), patience)
  const givesUp = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    givesUp.forEach((event) => window.removeEventListener(event, stop))
  }
  givesUp.forEach((event) => window.addEventListener(event, stop, { passive: true }))
  observer.observe(document.body)
  return stop
}

/**
 * A new page begins at its top, Back returns to where one was, and a login returns to where it was asked for. Long lists
 * fill in late, so the place is taken when the page has grown tall enough.
 */
export function ScrollMemory({ initial }: { initial: number }) {
  const { key, pathname } = useLocation()
  const how = useNavigationType()
  const positions = useRef<Map<string, number> | null>(null)
  const wasAt = useRef<string | null>(null)

  useEffect(() => {
    history.scrollRestoration = 'manual'
    const keep = () => {
      if (positions.current) writePositions(positions.current)
    }
    window.addEventListener('pagehide', keep)
    return () => window.removeEventListener('pagehide', keep)
  }, [])

  useLayoutEffect(() => {
    positions.current ??= readPositions()
    const known = positions.current
    const first = wasAt.current === null
    const samePage = wasAt.current === pathname
    wasAt.current = pathname
    const note = () => known.set(key, window.scrollY)
    window.addEventListener('scroll', note, { passive: true })
    let stop: (() => void) | null = null
    if (first && initial > 0) stop = settleAt(initial)
    else if (how === NavigationType.Pop) stop = settleAt(known.get(key) ?? 0)
    else if (!samePage) window.scrollTo(0, 0)
    return () => {
      stop?.()
      window.removeEventListener('scroll', note)
    }
  }, [key, pathname, how, initial])

  return null
}
