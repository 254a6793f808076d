import { useSyncExternalStore } from 'react'
import { getSession, subscribeSession, type Session } from '#auth/session.ts'

const nobody = () => null

/** Who is logged in, null for nobody; renders anew when that changes. In HTML made at build time it is nobody. */
export const useSession = (): Session | null => useSyncExternalStore(subscribeSession, getSession, nobody)
