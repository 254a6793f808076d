import { ownDatabase } from '#auth/storage.ts'

/** Lets a copy grow old whether or not anybody logs in again; where there is none, its code is not fetched. */
export async function forgetOld(): Promise<void> {
  // To open a database that is not there would make it.
  const known = await indexedDB.databases()
  if (known.some(({ name }) => name === ownDatabase(false))) await (await import('#library/forget.ts')).forgetOld()
}
