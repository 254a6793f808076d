import { deleteDB } from 'idb'
import { isSample } from '#auth/session.ts'
import { ownDatabase, readOwn, removeOwn, writeOwn } from '#auth/storage.ts'
import { createValue } from '#spotify/value.ts'
import { copyChanged, copyLost, onCopyLost, tellOfLoss, type Loss } from './copy-news.ts'
import { openDatabase, type Database } from './database.ts'
import { accountParts, createDeviceStore, wipeOthers } from './device-store.ts'
import type { Store } from './kept.ts'
import { createSafeStore } from './safe-store.ts'

/** Why the copy lives in memory alone. `newer`: another version of the app has taken the database over; `another`: another account has. */
export type CopyTrouble = 'full' | 'forbidden' | 'newer' | 'another'

/** `off`: the person does not want a copy on this device. */
export type CopyState = {
  keeps: 'device' | 'memory' | 'off'
  trouble: CopyTrouble | null
  /** The copy of another account was found on this device, and deleted. */
  replacedAnother: boolean
}

const choiceKey = 'keep-library'
const ownerKey = 'owner'

const wants = (): boolean => readOwn('local', choiceKey) !== 'no'

const state = createValue<CopyState>({
  keeps: wants() ? 'device' : 'off',
  trouble: null,
  replacedAnother: false,
})

const isOff = (): boolean => state.get().keeps === 'off'

export const getCopyState = state.get
export const subscribeCopyState = state.subscribe

let opened: { account: string; store: Promise<Store> } | null = null

/** Its code is fetched only where the device may not be written to. */
const openMemory = async (): Promise<Store> => (await import('./memory-store.ts')).createMemoryStore()

/** The copy of an account, opened where it is not. Rejects where there is not even one in memory. */
export function openCopy(account: string): Promise<Store> {
  if (opened?.account !== account) opened = { account, store: open(account) }
  return opened.store
}

async function open(account: string): Promise<Store> {
  if (isOff()) return openMemory()
  try {
    const database = await openDatabase(ownDatabase(isSample()), () => {
      fallBack('newer')
      copyLost()
    })
    await takeOver(database, account)
    // The sample library begins afresh with each page, and so do the addresses of its pictures.
    if (isSample()) await createDeviceStore(database, account).wipe()
    state.set({ ...state.get(), keeps: 'device', trouble: null })
    const device = createDeviceStore(database, account)
    return createSafeStore(device, (error) => fallBack(troubleOf(error)), openMemory)
  } catch (error) {
    fallBack(troubleOf(error))
    return openMemory()
  }
}

/** At most one account's copy is on the device. */
async function takeOver(database: Database, account: string): Promise<void> {
  const owner = await database.get('meta', ownerKey)
  // A tab that outlived the deletion of its copy may have written more without a mark of its own.
  const others = await wipeOthers(database, account)
  if (owner !== account) await database.put('meta', account, ownerKey)
  if (!others && (typeof owner !== 'string' || owner === account)) return
  state.set({ ...state.get(), replacedAnother: true })
  tellOfLoss({ to: account, keeps: true })
}

onCopyLost((loss) => {
  if (!loss.here) letGo(loss)
})

/** Another tab has deleted what is on the device, made it another account's, or chosen whether anything is kept. */
function letGo({ to, keeps }: Loss): void {
  const before = opened
  const isTaken = keeps && before !== null && to !== null && to !== before.account
  // What is merely deleted may be kept again by whoever goes on reading here.
  if (!isTaken && keeps !== isOff()) return
  void before?.store.then((store) => store.close())
  // Whoever opened it on the device again would take it back, and the two tabs would go on like that.
  opened = isTaken ? { account: before.account, store: openMemory() } : null
  const where = isTaken ? 'memory' : 'device'
  state.set({ ...state.get(), keeps: keeps ? where : 'off', trouble: isTaken ? 'another' : null })
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
  state.set({ keeps: keep ? 'device' : 'off', trouble: null, replacedAnother: false })
  // What is in memory alone is not carried over; nobody may take it for kept.
  await wipeCopy()
}

/** Deletes what is kept; what is on screen stays until the page goes. Never rejects. */
export async function wipeCopy(): Promise<void> {
  const store = opened?.store ?? null
  const name = ownDatabase(isSample())
  opened = null
  copyLost()
  tellOfLoss({ to: null, keeps: !isOff() })
  await (await store)?.wipe()
  await clearDevice(name)
  copyChanged()
}

/** Also what a page that never opened its copy left behind. */
async function clearDevice(name: string): Promise<void> {
  try {
    const database = await openDatabase(name, () => undefined)
    for (const part of [...accountParts, 'meta'] as const) await database.clear(part)
    database.close()
  } catch {
    // Another version of the app is or was here: without opening it, the whole of it can still be deleted.
    void Promise.resolve()
      .then(() => deleteDB(name))
      .catch(() => undefined)
  }
}
