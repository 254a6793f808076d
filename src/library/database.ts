import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
import type { KeptList, KeptPage } from './kept.ts'

type Account = string
type ListId = string

/** Keyed by account throughout, so that no mistake elsewhere can show one person's library to another. */
type Schema = DBSchema & {
  meta: { key: string; value: unknown }
  lists: { key: [Account, ListId]; value: KeptList }
  pages: { key: [Account, ListId, string, number]; value: KeptPage }
  journals: { key: [Account, string]; value: unknown }
  /** When each journal was last written, in ms since the epoch. */
  written: { key: [Account, string]; value: number }
}

export type Database = IDBPDatabase<Schema>
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

/** What each version added. A step never changes once it has been published; a new one comes behind it. */
const steps: readonly ((database: Database, transaction: Upgrade) => void)[] = [
  (database) => {
    database.createObjectStore('meta')
    database.createObjectStore('lists')
    database.createObjectStore('pages')
  },
  (database) => void database.createObjectStore('journals'),
  (database) => void database.createObjectStore('written'),
]

export const databaseVersion = steps.length

/** How long another tab may take to let go of an older version. */
const patience = 3000

/**
 * Opens the database, made or brought up to date where needed. `onLost`: a newer version of the app wants it, or the
 * browser has closed it. Rejects where the browser does not let us, where a newer version has been here (VersionError),
 * or where another tab with an older version does not let go.
 */
export function openDatabase(name: string, onLost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLate = false
    openDB<Schema>(name, databaseVersion, {
      upgrade: (database, from, _to, transaction) => {
        for (const step of steps.slice(from)) step(database, transaction)
      },
      blocked: () => {
        timer = setTimeout(() => {
          isLate = true
          reject(new DOMException('Another tab holds an older version', 'TimeoutError'))
        }, patience)
      },
      blocking: (_current, _blocked, event) => {
        ;(event.target as IDBDatabase).close()
        onLost()
      },
      terminated: onLost,
    })
      .then((database) => {
        if (isLate) database.close()
        else resolve(database)
      }, reject)
      .finally(() => clearTimeout(timer))
  })
}
