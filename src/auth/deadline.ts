import { TokenRequestError } from './token-request-error.ts'

/**
 * What `work` brings, or `TokenRequestError` `offline` after `ms`. The signal is aborted then, and nobody waits for work
 * that does not heed it.
 */
export async function withDeadline<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TokenRequestError('offline'))
      abort.abort()
    }, ms)
  })
  try {
    return await Promise.race([work(abort.signal), tooLate])
  } finally {
    clearTimeout(timer)
  }
}
