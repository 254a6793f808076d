import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Playlist } from '#spotify/playlist.ts'
import { profileQueries } from '#spotify/profile.ts'

const load = () => import('./tidy/tidy.tsx')

type Tidy = Awaited<ReturnType<typeof load>>

/**
 * What a list that the person may edit is edited with; undefined for lists of others. Null until its code is here, which is
 * fetched when what is on screen has come.
 */
export function useTidy({ owner, collaborative }: Playlist, isShown: boolean): Tidy | null | undefined {
  const me = useQuery(profileQueries.me()).data?.id
  const [tidy, setTidy] = useState<Tidy | null>(null)
  const isMine = collaborative || owner.id === me
  useEffect(() => {
    if (!isMine || !isShown) return
    const timer = setTimeout(() => void load().then(setTidy, () => undefined), 1200)
    return () => clearTimeout(timer)
  }, [isMine, isShown])
  return isMine ? tidy : undefined
}
