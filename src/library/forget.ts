import { ownDatabase } from '#auth/storage.ts'
import { copyChanged } from './copy-news.ts'
import { openDatabase, type Database } from './database.ts'
import { createDeviceStore } from './device-store.ts'
import { pastEdits, putPastIndex } from './edit/past-index.ts'
import { beforeName, emptyList, type KeptList, type Store } from './kept.ts'
import { orderName } from './kept-order.ts'

/** Spotify allows keeping for a time only. */
const longest = 30 * 24 * 3_600_000

const isOld = (at: number): boolean => Date.now() - at > longest

/** Journals of one and the same job: it is as young as the latest of them. */
const jobs = [
  ['edit', 'edit-mark'],
  ['restore-plan', 'restore-steps'],
  ['scan', 'scan-listing'],
] as const

/**
 * Takes out of the copy on this device whatever is older than thirty days, whoever's it is: rows, what was last said of lists, what jobs have
 * written down. For that nobody need be logged in. Never rejects.
 */
export async function forgetOld(): Promise<void> {
  try {
    const database = await openDatabase(ownDatabase(false), () => undefined)
    const accounts = new Set((await keysOf(database)).map(([account]) => account))
    for (const account of accounts) await forgetOldOf(database, account)
    database.close()
    if (accounts.size > 0) copyChanged()
  } catch {
    // What cannot be opened shows nobody anything, and its turn comes with the next page.
  }
}

const keysOf = async (database: Database): Promise<readonly [account: string, name: string][]> => [
  ...(await database.getAllKeys('lists')),
  ...(await database.getAllKeys('journals')),
]

async function forgetOldOf(database: Database, account: string): Promise<void> {
  const store = createDeviceStore(database, account)
  await forgetJournals(store, await writtenOf(database, account))
  const lists = await store.lists()
  const listedAt = (await database.get('written', [account, orderName])) ?? 0
  for (const list of lists) await forgetList(store, list, !isOld(listedAt))
}

/** When each journal was written. What an earlier version of the app has left without a time begins to count today. */
async function writtenOf(database: Database, account: string): Promise<Map<string, number>> {
  const range = IDBKeyRange.bound([account], [account, []])
  const transaction = database.transaction(['journals', 'written'], 'readwrite')
  const times = transaction.objectStore('written')
  const known = new Map<string, number>()
  for (const key of await transaction.objectStore('journals').getAllKeys(range)) {
    const at = (await times.get(key)) ?? Date.now()
    known.set(key[1], at)
    await times.put(at, key)
  }
  await transaction.done
  return known
}

async function forgetJournals(store: Store, written: ReadonlyMap<string, number>): Promise<void> {
  const latest = (name: string): number => {
    const job = jobs.find((names) => names.some((one) => one === name)) ?? [name]
    return Math.max(...job.map((one) => written.get(one) ?? 0))
  }
  for (const name of written.keys()) if (isOld(latest(name))) await store.putJournal(name, null)
  const past = await pastEdits(store)
  const young = past.filter(({ at }) => !isOld(at))
  if (young.length < past.length) await putPastIndex(store, young)
}

/** `isListed`: what was last said of all lists is young enough, whatever becomes of the rows. */
async function forgetList(store: Store, list: KeptList, isListed: boolean): Promise<void> {
  const hasRows = list.loaded > 0 || list.complete
  if (hasRows && !isOld(list.readAt)) return
  const isKnown = isListed && list.details !== null
  if (!hasRows && isKnown) return
  if (isKnown) {
    const { details, changedAt } = list
    await store.replace({ ...emptyList(list.id, list.kind), details, changedAt }, [])
  } else await store.drop(list.id)
  // What stood there before is older still.
  await store.putJournal(beforeName(list.id), null)
}
