import { useState } from 'react'
import { StorageError } from '#auth/errors.ts'
import { startSample } from '#auth/session.ts'

type Explore = { explore: () => void; failure: 'storage-full' | 'storage-forbidden' | null }

/** Begins the sample data, which loads the page anew; `failure` where the browser keeps no mark of it. */
export function useExplore(): Explore {
  const [failure, setFailure] = useState<Explore['failure']>(null)
  const explore = () => {
    try {
      startSample()
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      setFailure(error.kind === 'full' ? 'storage-full' : 'storage-forbidden')
    }
  }
  return { explore, failure }
}
