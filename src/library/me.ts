import type { QueryClient } from '@tanstack/react-query'
import { profileQueries, type Profile } from '#spotify/profile.ts'
import type { Store } from './kept.ts'

/** Who is logged in. By this id the owners of playlists are named. */
export type Person = Pick<Profile, 'id' | 'name'>

const journalName = 'me'

/** Asks Spotify where it is not known. What it says is kept with the copy, and stands in where it says nothing; else null. */
export async function meOf(client: QueryClient, store: Store): Promise<Person | null> {
  try {
    const { id, name } = await client.query(profileQueries.me())
    await store.putJournal(journalName, { id, name })
    return { id, name }
  } catch {
    return keptMe(store)
  }
}

/** The same for no request. */
export async function knownMe(client: QueryClient, store: Store): Promise<Person | null> {
  const profile = client.getQueryData(profileQueries.me().queryKey)
  return profile === undefined ? keptMe(store) : { id: profile.id, name: profile.name }
}

const keptMe = async (store: Store): Promise<Person | null> => (await store.journal(journalName)) as Person | null
