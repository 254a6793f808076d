import { useSyncExternalStore } from 'react'
import { requestLog, subscribeRequestLog, type LoggedRequest } from '#spotify/request-log.ts'

/** What went to the Web API, latest first; renders anew with each request. */
export const useRequestLog = (): readonly LoggedRequest[] => useSyncExternalStore(subscribeRequestLog, requestLog)
