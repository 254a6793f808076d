import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { request } from './client.ts'
import { SpotifyError } from './errors.ts'
import { pictures, type Picture } from './picture.ts'
import { record, text, textOrNull } from './wire.ts'

/**
 * The person who is logged in. `id` is what `owner.id` is compared with; `accountId` (since May 2026) never changes and
 * is the better key for what we keep. Country, product and e-mail are not told any more.
 */
export type Profile = { id: string; accountId: string | null; name: string | null; pictures: readonly Picture[] }

const profileWire = record({ id: text, account_id: textOrNull, display_name: textOrNull, images: pictures })

/** Throws SpotifyError `unreadable` where there is no id. */
export function toProfile(wire: unknown): Profile {
  const profile = v.parse(profileWire, wire)
  if (profile === null || profile.id === '') throw new SpotifyError({ kind: 'unreadable' })
  return { id: profile.id, accountId: profile.account_id, name: profile.display_name, pictures: profile.images }
}

export const profileQueries = {
  me: () =>
    queryOptions({
      queryKey: ['spotify', 'me'],
      queryFn: async ({ signal }) => toProfile(await request('me', { signal, scope: ['user-read-private'] })),
      staleTime: 5 * 60_000,
    }),
}
