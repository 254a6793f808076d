import { isSample } from '#auth/session.ts'
import { ownDatabase, ownKey } from '#auth/storage.ts'

/** Why what was kept cannot be had any more. */
type Cause = {
  /** The account that the device is now for, if that is why. */
  to: string | null
  /** Whether a copy is kept from now on. */
  keeps: boolean
}

/** `here`: by something in this tab. */
export type Loss = Cause & { here: boolean }

/** What one tab has found out of an account, for whoever looks at it in another. */
export type Finding = { of: string; found: unknown }

/** Between tabs: something has changed (null), what was in a database is lost, or something was found out. */
type News = (Cause & { lost: string }) | Finding | null

const changes = new Set<() => void>()
const losses = new Set<(loss: Loss) => void>()
let onFound: ((finding: Finding) => void) | null = null
let channel: BroadcastChannel | null = null

function listenToOthers(): void {
  if (!('BroadcastChannel' in globalThis)) return
  channel ??= new BroadcastChannel(ownKey('copy'))
  channel.onmessage = ({ data }: MessageEvent<News>) => {
    if (data !== null && 'found' in data) {
      onFound?.(data)
      return
    }
    // The copy of sample data is another one.
    if (data?.lost === ownDatabase(isSample())) announceLoss({ here: false, to: data.to, keeps: data.keeps })
    announce()
  }
}

// A page that lies in the back-forward cache is thrown out of it by a message.
globalThis.addEventListener('pagehide', () => {
  channel?.close()
  channel = null
})
globalThis.addEventListener('pageshow', listenToOthers)
listenToOthers()

function announce(): void {
  for (const listener of [...changes]) listener()
}

function announceLoss(loss: Loss): void {
  for (const listener of [...losses]) listener(loss)
}

/** Calls `listener` after something was put into the copy or taken out, in this tab or another. */
export function onCopyChange(listener: () => void): () => void {
  changes.add(listener)
  return () => changes.delete(listener)
}

/** To be called by whoever has changed something that others may be looking at. */
export function copyChanged(): void {
  announce()
  channel?.postMessage(null)
}

/** Calls `listener` at once when what was kept is lost, whoever did it: what builds on it has to begin anew. */
export function onCopyLost(listener: (loss: Loss) => void): () => void {
  losses.add(listener)
  return () => losses.delete(listener)
}

/** To be called as the copy is lost to this tab. */
export const copyLost = (): void => announceLoss({ here: true, to: null, keeps: true })

/** The same to the other tabs. What they could look up, the choice in localStorage, may come to them later than this. */
export const tellOfLoss = (cause: Cause): void =>
  channel?.postMessage({ lost: ownDatabase(isSample()), ...cause } satisfies News)

/** Lets `listener`, and nobody else, hear what other tabs find out. */
export function hearFindings(listener: (finding: Finding) => void): void {
  onFound = listener
}

/** Tells the other tabs, not this one. */
export const tellFinding = (finding: Finding): void => channel?.postMessage(finding)
