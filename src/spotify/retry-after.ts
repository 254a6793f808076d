// RFC 9110 section 10.2.3: seconds, or a date in the one form that is sent today (section 5.6.7).
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * How many ms to wait from `now` (ms epoch), or null where the header says nothing to go by: absent (in a browser it
 * mostly is, for Spotify does not expose it), unreadable, zero or past.
 */
export function toWait(retryAfter: string | null, now: number): number | null {
  const text = retryAfter?.trim() ?? ''
  const wait = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : httpDate.test(text) ? Date.parse(text) - now : 0
  return Number.isFinite(wait) && wait > 0 ? wait : null
}
