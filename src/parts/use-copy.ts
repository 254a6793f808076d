import { useSyncExternalStore } from 'react'
import { getCopyState, subscribeCopyState, type CopyState } from '#library/copy.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import { useFresh } from './use-fresh.ts'

/** Whether the copy is kept on the device, and what stands in the way. */
export const useCopyState = (): CopyState => useSyncExternalStore(subscribeCopyState, getCopyState)

const libraryKey = libraryQuery().queryKey

/** Reads the library on this device anew whenever something was put in or taken out, here or in another tab. */
export const useFreshLibrary = (): void => useFresh(libraryKey)
