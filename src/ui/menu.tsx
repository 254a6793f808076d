import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import css from './menu.module.css'

export type MenuItem<Id extends string> = {
  id: Id
  label: string
  /** Beside the label, and not part of the name. */
  hint?: string
}

type MenuProps<Id extends string> = {
  /** The accessible name. */
  label: string
  /** The button that opened it, in an element that is positioned: the menu ranges with it and gives the focus back to it. */
  anchor: RefObject<HTMLElement | null>
  items: readonly MenuItem<Id>[]
  onChoose: (id: Id) => void
  onClose: () => void
  /** Below the items. */
  note?: ReactNode
}

/** Between a menu and the edge of the window, px. */
const margin = 16

/** A menu under its button, for as long as it is there. It takes the focus; keys move it as in any menu. */
export function Menu<Id extends string>({ label, anchor, items, onChoose, onClose, note }: MenuProps<Id>) {
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    place(menu.current, anchor.current)
  }, [anchor])
  useEffect(() => itemsIn(menu.current)[0]?.focus(), [])
  useClosedFromOutside(menu, anchor, onClose)

  const leave = () => {
    anchor.current?.focus()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab goes on from the button, not from an item that is gone by then.
    if (event.key === 'Tab' || event.key === 'Escape') leave()
    if (event.key === 'Tab' || (event.key !== 'Escape' && !move(menu.current, event))) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={menu} className={css['menu']}>
      <div role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            className={css['item']}
            tabIndex={-1}
            aria-labelledby={`${id}-${item.id}`}
            aria-describedby={item.hint === undefined ? undefined : `${id}-${item.id}-hint`}
            onClick={() => {
              leave()
              onChoose(item.id)
            }}
          >
            <span id={`${id}-${item.id}`}>{item.label}</span>
            {item.hint !== undefined && (
              <span className={css['hint']} id={`${id}-${item.id}-hint`}>
                {item.hint}
              </span>
            )}
          </button>
        ))}
      </div>
      {note !== undefined && <p className={css['note']}>{note}</p>}
    </div>
  )
}

const itemsIn = (menu: HTMLElement | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
]

/** Whether the key was one that moves the focus. */
function move(menu: HTMLElement | null, { key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey) return false
  const items = itemsIn(menu)
  const at = items.findIndex((item) => item === document.activeElement)
  const to = nextPlace(key, at, items)
  if (to === null) return false
  items[to]?.focus()
  return true
}

function nextPlace(key: string, at: number, items: readonly HTMLElement[]): number | null {
  const last = items.length - 1
  if (key === 'ArrowDown') return at === last ? 0 : at + 1
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1
  if (key === 'Home' || key === 'PageUp') return 0
  if (key === 'End' || key === 'PageDown') return last
  if (key.length !== 1 || key === ' ') return null
  const begins = (place: number) => items[place]?.textContent.toLowerCase().startsWith(key.toLowerCase())
  const places = items.map((_, step) => (at + 1 + step) % items.length)
  return places.find(begins) ?? null
}

/** Ranges it with the right edge of its button, as far as the window has room there. */
function place(menu: HTMLElement | null, anchor: HTMLElement | null): void {
  if (menu === null || anchor === null) return
  const { left, right } = anchor.getBoundingClientRect()
  const width = menu.offsetWidth
  const room = document.documentElement.clientWidth - margin - width
  menu.style.left = `${Math.min(Math.max(margin, right - width), Math.max(margin, room)) - left}px`
}

function useClosedFromOutside(
  menu: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  onClose: () => void,
): void {
  useEffect(() => {
    const isInside = (target: EventTarget | null) =>
      target instanceof Node && (menu.current?.contains(target) === true || anchor.current?.contains(target) === true)
    const onElsewhere = ({ target }: Event) => {
      if (!isInside(target)) onClose()
    }
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    return () => {
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
    }
  }, [menu, anchor, onClose])
}
