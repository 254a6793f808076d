import { deleteDB } from 'idb'
import { isSample } from '#auth/session.ts'
import { ownDatabase, ownKey, readOwn, removeOwn, writeOwn } from '#auth/storage.ts'
import { writing } from '#spotify/scheduler.ts'
import { createValue } from '#spotify/value.ts'
import { openDatabase, type Database } from './database.ts'
import { createDeviceStore } from './device-store.ts'
import type { KeptList, Store } from './kept.ts'
import { createSafeStore } from './safe-store.ts'

/** Why the copy lives in memory alone. `newer`: another version of the app has taken the database over. */
export type CopyTrouble = 'full' | 'forbidden' | 'newer'

/** `off`: the person does not want a copy on this device. */
export type CopyState = {
  keeps: 'device' | 'memory' | 'off'
  trouble: CopyTrouble | null
  /** The copy of another account was found on this device, and deleted. */
  replacedAnother: boolean
}

/** Spotify allows keeping for a time only. */
const longest = 30 * 24 * 3_600_000
const choiceKey = 'keep-library'
const ownerKey = 'owner'

const wants = (): boolean => readOwn('local', choiceKey) !== 'no'

const state = createValue<CopyState>({
  keeps: wants() ? 'device' : 'off',
  trouble: null,
  replacedAnother: false,
})

export const getCopyState = state.get
export const subscribeCopyState = state.subscribe

const changes = new Set<() => void>()
let channel: BroadcastChannel | null = null

function listenToOthers(): void {
  if (!('BroadcastChannel' in globalThis)) return
  channel ??= new BroadcastChannel(ownKey('copy'))
  channel.onmessage = announce
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

let opened: { account: string; store: Promise<Store> } | null = null

/** Its code is fetched only where the device may not be written to. */
const openMemory = async (): Promise<Store> => (await import('./memory-store.ts')).createMemoryStore()

/** The copy of an account, opened where it is not. Rejects where there is not even one in memory. */
export function openCopy(account: string): Promise<Store> {
  if (opened?.account !== account) opened = { account, store: open(account) }
  return opened.store
}

async function open(account: string): Promise<Store> {
  if (!wants()) return openMemory()
  try {
    const database = await openDatabase(ownDatabase(isSample()), () => fallBack('newer'))
    await takeOver(database, account)
    // The sample library begins afresh with each page, and so do the addresses of its pictures.
    if (isSample()) await createDeviceStore(database, account).wipe()
    state.set({ ...state.get(), keeps: 'device', trouble: null })
    const device = createDeviceStore(database, account)
    const store = createSafeStore(
      { ...device, putPage: (place, rows) => writing(device.putPage(place, rows)) },
      (error) => fallBack(troubleOf(error)),
      openMemory,
    )
    await forgetOld(store)
    return store
  } catch (error) {
    fallBack(troubleOf(error))
    return openMemory()
  }
}

/** At most one account's copy is on the device. */
async function takeOver(database: Database, account: string): Promise<void> {
  const owner = await database.get('meta', ownerKey)
  if (owner === account) return
  if (typeof owner === 'string') {
    await createDeviceStore(database, owner).wipe()
    state.set({ ...state.get(), replacedAnother: true })
  }
  await database.put('meta', account, ownerKey)
}

async function forgetOld(store: Store): Promise<void> {
  const isOld = ({ loaded, readAt }: KeptList): boolean => loaded > 0 && Date.now() - readAt > longest
  for (const list of await store.lists()) if (isOld(list)) await store.drop(list.id)
}

/** The first trouble is the cause of those that follow. */
function fallBack(trouble: CopyTrouble): void {
  const now = state.get()
  if (now.keeps === 'device') state.set({ ...now, keeps: 'memory', trouble })
}

function troubleOf(error: unknown): CopyTrouble {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  return name === 'VersionError' || name === 'TimeoutError' ? 'newer' : 'forbidden'
}

/** The person has read that the copy of another account is gone. */
export const noteRead = (): void => state.set({ ...state.get(), replacedAnother: false })

/** Whether a copy is kept on the device from now on. Throws `StorageError` where the choice cannot be kept. */
export async function keepCopy(keep: boolean): Promise<void> {
  if (keep) removeOwn('local', choiceKey)
  else writeOwn('local', choiceKey, 'no')
  if (!keep) await wipeCopy()
  opened = null
  state.set({ keeps: keep ? 'device' : 'off', trouble: null, replacedAnother: false })
}

/** Deletes what is kept; what is on screen stays until the page goes. Never rejects. */
export async function wipeCopy(): Promise<void> {
  const store = opened?.store ?? null
  const name = ownDatabase(isSample())
  opened = null
  await (await store)?.wipe()
  await clearDevice(name)
  copyChanged()
}

/** Also what a page that never opened its copy left behind. */
async function clearDevice(name: string): Promise<void> {
  try {
    const database = await openDatabase(name, () => undefined)
    for (const part of ['lists', 'pages', 'journals', 'meta'] as const) await database.clear(part)
    database.close()
  } catch {
    // Another version of the app is or was here: without opening it, the whole of it can still be deleted.
    void Promise.resolve()
      .then(() => deleteDB(name))
      .catch(() => undefined)
  }
}
