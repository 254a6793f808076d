import { failureWords as words } from '#messages/en/failure.ts'
import { clock, clockSeconds, date, t } from '#messages/t.ts'
import type { SpotifyFailure } from '#spotify/errors.ts'
import type { Network } from './use-network.ts'

/** What a person can do next. `ask` goes to Spotify for a scope, `log-in` begins a login. */
export type Step = 'retry' | 'ask' | 'log-in' | 'other-client-id' | 'playlists'

/** A failure as a person reads it. */
export type Sentences = {
  tone: 'danger' | 'warn' | 'info'
  icon: 'warning' | 'clock' | 'offline' | 'info' | 'person'
  said: string
  why: string
  steps: readonly Step[]
}

/** The scopes that are missing, in words: `your top artists and tracks`. */
function withheldFrom(scopes: readonly string[]): string {
  const known: Readonly<Record<string, string>> = words.withheldFrom
  const whats = [...new Set(scopes.map((scope) => known[scope] ?? words.withheldFrom.other))]
  return whats.reduce((one, other) => t(words.and, { one, other }), '').replace(/^ and /, '')
}

/** `Try again after 08:40.`, by the 24-hour clock, and which day if it is not today. */
export function tryAfter(until: number, now: number): string {
  const time = clock(until)
  const days = Math.round((new Date(until).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / 86_400_000)
  if (days <= 0) return t(words.tryAfter, { time })
  if (days === 1) return t(words.tryAfterTomorrow, { time })
  return t(words.tryAfterDate, { time, date: date(new Date(until).toISOString()) })
}

function stopped(kind: 'quota' | 'rateLimited', until: number | null, now: number): Sentences {
  const { said, why, whyKnown } = words[kind]
  const sentences = until === null ? { said, why } : { said: tryAfter(until, now), why: whyKnown }
  return { tone: 'warn', icon: 'clock', ...sentences, steps: ['retry'] }
}

const danger = (sentences: { said: string; why: string }, ...steps: Step[]): Sentences => ({
  tone: 'danger',
  icon: 'warning',
  said: sentences.said,
  why: sentences.why,
  steps,
})

/** The token has to be renewed first, and that was tried a moment ago: pressing the button sooner does nothing. */
const resting = ({ why, said }: { why: string; said: string }, until: number | undefined): Sentences =>
  danger(
    { said, why: until === undefined ? why : `${why} ${t(words.resting, { time: clockSeconds(until) })}` },
    'retry',
  )

const withoutNetwork = (network: 'down' | 'back'): Sentences => ({
  ...danger(network === 'down' ? words.offline : words.backOnline, 'retry'),
  tone: 'info',
  icon: 'offline',
})

/** What happened, why, and the next step, for a failure of any kind; null is an error that we do not know. */
export function toSentences(failure: SpotifyFailure | null, now: number, network: Network): Sentences {
  switch (failure?.kind) {
    case undefined:
      return danger(words.unknown, 'retry')
    case 'signed-out':
      return { ...danger(words.signedOut, 'log-in'), tone: 'info', icon: 'person' }
    case 'not-registered':
      return danger(words.notRegistered, 'retry')
    case 'owner-premium':
      return danger(words.ownerPremium, 'retry', 'other-client-id')
    case 'missing-scope': {
      const said = t(words.missingScope.said, { what: withheldFrom(failure.scope) })
      return { tone: 'warn', icon: 'info', said, why: words.missingScope.why, steps: ['ask'] }
    }
    case 'not-yours':
      return danger(words.notYours, 'retry', 'playlists')
    case 'not-found':
      return danger(words.notFound, 'retry', 'playlists')
    case 'quota':
      return stopped('quota', failure.until, now)
    case 'rate-limited':
      return stopped('rateLimited', failure.until, now)
    case 'unreachable':
      return network === 'up' ? resting(words.unreachable, failure.until) : withoutNetwork(network)
    case 'server':
      return resting({ ...words.server, said: t(words.server.said, { status: failure.status }) }, failure.until)
    case 'refused':
      return danger({ said: t(words.refused.said, { status: failure.status }), why: words.refused.why }, 'retry')
    case 'unreadable':
      return resting(words.unreadable, failure.until)
    case 'too-slow':
      return danger(words.tooSlow, 'retry')
    case 'changed':
      return { ...danger(words.changed, 'retry'), tone: 'warn' }
    case 'incomplete': {
      const said = t(words.incomplete.said, { count: failure.missing })
      return { ...danger({ said, why: words.incomplete.why }, 'retry'), tone: 'warn' }
    }
  }
}
