import { useLayoutEffect, useRef, type FocusEvent } from 'react'
import { goBack, isNowhere } from './go-back.ts'

/**
 * For a place whose contents change by themselves: whoever has the keyboard in it keeps it there when the button that they pressed
 * goes, and gets it back to where they came from once the place is empty. The result is for the element.
 */
export function useKeptFocus() {
  const place = useRef<HTMLDivElement>(null)
  /** Undefined while the focus is elsewhere. */
  const from = useRef<HTMLElement | null>(undefined)

  useLayoutEffect(() => {
    const now = document.activeElement
    if (from.current === undefined || (!isNowhere(now) && now !== place.current)) return
    if (place.current?.hasChildNodes() === true) place.current.focus({ preventScroll: true })
    else {
      goBack(from.current)
      from.current = undefined
    }
  })

  const isOutside = (to: EventTarget | null) => to instanceof HTMLElement && place.current?.contains(to) !== true
  return {
    ref: place,
    tabIndex: -1,
    onFocus: ({ relatedTarget }: FocusEvent) => {
      if (from.current === undefined) from.current = isOutside(relatedTarget) ? (relatedTarget as HTMLElement) : null
    },
    // React hears nothing of what it takes away itself: this is the person who goes.
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget === null || isOutside(relatedTarget)) from.current = undefined
    },
  }
}
