import { connectionWords } from '#messages/en/connection.ts'
import { duration, t } from '#messages/t.ts'
import css from './tokens.module.css'
import { useNow } from '#parts/use-now.ts'

const words = connectionWords.tokens
const grooves = [36, 44, 52, 60, 68]
const ticks = Array.from({ length: 12 }, (_, hour) => hour * 30)

type TokenClockProps = {
  /** ms epoch. */
  expiresAt: number
  /** Seconds that the token was to live. */
  life: number
  /** Whether another one follows by itself. */
  renews: boolean
}

/** A record whose rim is the access token: what is left of it, counting down. */
export function TokenClock({ expiresAt, life, renews }: TokenClockProps) {
  const left = Math.max(0, expiresAt - useNow())
  const whole = Math.max(life * 1000, left)
  const minutes = { minutes: Math.floor(left / 60_000), all: Math.round(whole / 60_000) }
  return (
    <svg className={css['disc']} viewBox="0 0 176 176" role="img" aria-label={t(words.clock, minutes)}>
      {grooves.map((radius) => (
        <circle key={radius} className={css['groove']} cx="88" cy="88" r={radius} />
      ))}
      <circle className={css['whole']} cx="88" cy="88" r="80" />
      {left > 0 && (
        <circle
          className={css['left']}
          cx="88"
          cy="88"
          r="80"
          pathLength="1000"
          strokeDasharray={`${Math.round((left / whole) * 1000)} 1000`}
          transform="rotate(-90 88 88)"
        />
      )}
      {ticks.map((angle) => (
        <path key={angle} className={css['tick']} d="M88 16v-3" transform={`rotate(${angle} 88 88)`} />
      ))}
      <text x="88" y="96" textAnchor="middle">
        {left > 0 ? duration(left) : words.over}
      </text>
      <text className={css['sub']} x="88" y="112" textAnchor="middle">
        {left > 0 ? t(words.ofMinutes, { all: minutes.all }) : renews ? words.overText : words.overForGood}
      </text>
    </svg>
  )
}
