import { useEffect } from 'react'
import { handWords as words } from '#messages/en/hand.ts'
import { tidyTools } from '#messages/en/tidy-tools.ts'
import { t } from '#messages/t.ts'
import { mayHaveLinks, urisFrom } from '#parts/drag/links.ts'
import { nameOf } from '#parts/review/reviewed.ts'
import { toEditRow } from '#library/edit/edit.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { showToast } from '#ui/toast.tsx'
import { carry } from './carried.ts'
import { carryClip } from './carry-clip.ts'
import { getClip } from './clip.ts'
import { linksOf } from './clip-rows.ts'
import { dragRows } from './drag-rows.ts'
import { asItIs, isAsItIs, landingOf, putAt, stepped } from './hand-order.ts'
import { gridBody, landing, placeAt, showLanding } from './landing.ts'
import { dropPending, getPending, setPending } from './pending.ts'
import { setLastRow } from './row-at-hand.ts'
import { chosenRows } from './selection.ts'
import { rowWithin } from './shown-order.ts'
import { takeRows } from './take-rows.ts'
import type { Tool } from './use-tool.ts'

export type Hand = {
  playlist: Pick<Playlist, 'id' | 'name' | 'snapshotId'>
  /** The whole list; null while it is not here. */
  rows: readonly PlaylistItem[] | null
  /** All rows are shown, in the order of the list. */
  isOriginal: boolean
  onTool: (tool: Tool) => void
}

type Ready = Hand & { rows: readonly PlaylistItem[] }

/** What is dragged away from this page bears it: a link of ours that is dropped here again is none from elsewhere. */
const ours = `text/x-${crypto.randomUUID()}`

/** What pointers, keys, the clipboard and links from elsewhere do to the list on screen. */
export function useHand(hand: Hand): void {
  useEffect(() => {
    const end = new AbortController()
    const listen = <Name extends keyof DocumentEventMap>(name: Name, act: (event: DocumentEventMap[Name]) => void) =>
      document.addEventListener(name, act, { signal: end.signal })
    listen('pointerdown', (event) => press(event, hand))
    listen('keydown', (event) => pressKey(event, hand))
    listen('focusin', ({ target }) => {
      const position = rowWithin(target)
      if (position !== null) setLastRow(position)
    })
    listen('paste', (event) => paste(event, hand))
    listen('dragstart', ({ dataTransfer }) => dataTransfer?.setData(ours, ''))
    listen('dragover', (event) => dragOver(event, hand))
    listen('dragleave', (event) => {
      if (event.relatedTarget === null || zoneOf(event.relatedTarget) === null) landing.set(null)
    })
    listen('drop', (event) => drop(event, hand))
    return () => end.abort()
  }, [hand])
}

/** Why nothing can be moved by hand now; null where it can. */
const whyNotMoved = ({ rows, isOriginal }: Hand): string | null => {
  if (rows === null) return tidyTools.notWhole
  return isOriginal ? null : tidyTools.originalFirst
}

/** Whether the list is all here; where not, that is said. */
function isReady(hand: Hand): hand is Ready {
  if (hand.rows === null) showToast(tidyTools.notWhole)
  return hand.rows !== null
}

const closest = (target: EventTarget | null, selector: string): Element | null =>
  target instanceof Element ? target.closest(selector) : null

/** The rows that are meant: those that are chosen, or the one at hand where it is none of them. */
const meant = (position: number): ReadonlySet<number> =>
  chosenRows().has(position) ? chosenRows() : new Set([position])

function labelOf({ rows }: Ready, moved: ReadonlySet<number>): string {
  const [only] = moved.size === 1 ? moved : []
  const row = only === undefined ? undefined : rows[only]
  return row === undefined ? t(words.some, { count: moved.size }) : nameOf(toEditRow(row))
}

function press(event: PointerEvent, hand: Hand): void {
  const grip = closest(event.target, '[data-grip]')
  if (grip === null || event.button !== 0 || !event.isPrimary) return
  event.preventDefault()
  const why = whyNotMoved(hand)
  if (why !== null) showToast(why)
  if (why !== null || hand.rows === null) return
  const ready = { ...hand, rows: hand.rows }
  const rows = meant(Number(grip.getAttribute('data-grip')))
  const { length } = ready.rows
  dragRows(event, {
    count: length,
    label: labelOf(ready, rows),
    onDrop: (place) => {
      const before = getPending()?.order ?? asItIs(length)
      const target = asItIs(length)[place]
      const order = putAt(before, rows, target === undefined ? length : before.indexOf(target))
      if (isAsItIs(order)) return
      carry({ order })
      hand.onTool('hand')
    },
  })
}

function pressKey(event: KeyboardEvent, hand: Hand): void {
  const { key, altKey, shiftKey } = event
  const far = event.ctrlKey || event.metaKey
  const position = rowWithin(event.target)
  if (position === null || shiftKey || event.defaultPrevented) return
  const act = far ? (altKey ? null : byLetter(key)) : byKey(key, altKey)
  if (act === null) return
  event.preventDefault()
  act(hand, position)
}

type Act = (hand: Hand, position: number) => void

function byKey(key: string, altKey: boolean): Act | null {
  if (altKey && key === 'ArrowUp') return (hand, position) => step(hand, position, -1)
  if (altKey && key === 'ArrowDown') return (hand, position) => step(hand, position, 1)
  if (getPending() === null) return null
  if (altKey && key === 'Enter') return reviewPending
  return !altKey && key === 'Escape' ? dropPending : null
}

function byLetter(key: string): Act | null {
  const letter = key.toLowerCase()
  // A text that is marked is what the browser copies.
  if ((letter !== 'x' && letter !== 'c') || getSelection()?.isCollapsed === false) return null
  return (hand, position) => {
    if (!isReady(hand)) return
    const chosen = chosenRows().size > 0 ? chosenRows() : new Set([position])
    takeRows({ ...hand, how: letter === 'x' ? 'cut' : 'copy', chosen })
  }
}

function step(hand: Hand, position: number, by: -1 | 1): void {
  const why = whyNotMoved(hand)
  if (why !== null) showToast(why)
  if (why !== null || hand.rows === null) return
  const { length } = hand.rows
  const rows = chosenRows().size > 0 ? chosenRows() : new Set([position])
  const order = stepped(getPending()?.order ?? asItIs(length), rows, by)
  setPending({ order, rows })
  const body = gridBody()
  if (getPending() === null) landing.set(null)
  else if (body !== undefined) showLanding(body, landingOf(order, rows), length)
}

/** Leads the moves by keyboard to their review. */
export function reviewPending({ onTool }: Pick<Hand, 'onTool'>): void {
  const order = getPending()?.order
  if (order === undefined) return
  carry({ order })
  onTool('hand')
}

function paste(event: ClipboardEvent, hand: Hand): void {
  const position = rowWithin(document.activeElement)
  if (position === null) return
  event.preventDefault()
  if (!isReady(hand)) return
  const uris = event.clipboardData === null ? [] : urisFrom(event.clipboardData)
  if (isOurClip(uris)) {
    carryClip(hand.playlist.id)
    hand.onTool('paste')
  } else addLinks(hand, uris, hand.isOriginal ? position + 1 : hand.rows.length)
}

/** Whether what is pasted is what was cut or copied here last, and nothing that another program has copied since. */
function isOurClip(uris: readonly string[]): boolean {
  const clip = getClip()
  if (clip?.stage !== 'held') return false
  if (uris.length === 0) return true
  const ours = urisFrom({ getData: () => linksOf(clip.rows) })
  return ours.length === uris.length && ours.every((uri, at) => uri === uris[at])
}

function addLinks({ onTool }: Hand, uris: readonly string[], position: number): void {
  if (uris.length === 0) {
    showToast(words.noLinks)
    return
  }
  carry({ given: { uris, position } })
  onTool('add')
}

/** Where links may be dropped: on the rows, or anywhere on the page of an empty list. */
const zoneOf = (target: EventTarget | null): Element | null => {
  if (closest(target, 'dialog, input, textarea') !== null) return null
  return closest(target, '[role=grid][aria-multiselectable]') ?? (gridBody() ? null : closest(target, 'main'))
}

/** Whether it may be links from elsewhere that are dragged over a place which takes them. */
const mayBeDropped = ({ dataTransfer, target }: DragEvent): boolean =>
  dataTransfer !== null && mayHaveLinks(dataTransfer) && !dataTransfer.types.includes(ours) && zoneOf(target) !== null

function dragOver(event: DragEvent, { rows, isOriginal }: Hand): void {
  const { dataTransfer, clientY } = event
  if (dataTransfer === null || !mayBeDropped(event)) return
  event.preventDefault()
  dataTransfer.dropEffect = 'copy'
  const body = gridBody()
  if (rows !== null && isOriginal && body !== undefined)
    showLanding(body, placeAt(body, clientY, rows.length), rows.length)
}

function drop(event: DragEvent, hand: Hand): void {
  const { dataTransfer, clientY } = event
  if (dataTransfer === null || !mayBeDropped(event)) return
  // Else the browser would follow the link.
  event.preventDefault()
  landing.set(null)
  if (!isReady(hand)) return
  const { length } = hand.rows
  const body = gridBody()
  const place = hand.isOriginal && body !== undefined ? placeAt(body, clientY, length) : length
  addLinks(hand, urisFrom(dataTransfer), place)
}
