/** One text, or two of which `count` chooses. Placeholders stand in braces: `{name}`. */
export type Message = string | { readonly one: string; readonly other: string }

type Text<M> = M extends { readonly one: infer One; readonly other: infer Other } ? One | Other : M

type Placeholder<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never

type Needed<M> = Placeholder<Text<M>> | (M extends string ? never : 'count')

type Values<M> = [Needed<M>] extends [never] ? [] : [values: Readonly<Record<Needed<M>, string | number>>]

const figures = new Intl.NumberFormat('en')
const plurals = new Intl.PluralRules('en')
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** 10000 → `10,000`. */
export const number = (n: number): string => figures.format(n)

/**
 * The text with its placeholders filled. The compiler asks for a value of each; numbers come out with grouped digits. A
 * message of two texts is chosen by the plural rules of English from `count`.
 */
export function t<const M extends Message>(message: M, ...[values]: Values<M>): string {
  const given: Readonly<Record<string, string | number>> = values ?? {}
  const text =
    typeof message === 'string' ? message : message[plurals.select(Number(given['count'])) as 'one' | 'other']
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = given[name]
    return typeof value === 'number' ? number(value) : (value ?? whole)
  })
}

/** A moment (ms since 1970) on the local 24-hour clock: `08:40`. */
export function clock(moment: number): string {
  const at = new Date(moment)
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

/** As `clock`, to the second: `14:06:31`. */
export const clockSeconds = (moment: number): string => `${clock(moment)}:${twoDigits(new Date(moment).getSeconds())}`

/**
 * A date as Spotify writes it, as exact as it is: `1981` → `1981`, `1981-12` → `Dec 1981`, `2019-03-14` or a full ISO
 * moment → `14 Mar 2019` (a moment by the local calendar). Anything else → empty.
 */
export function date(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? []
  if (year !== undefined)
    return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? '' : `${at.getDate()} ${months[at.getMonth()] ?? ''} ${at.getFullYear()}`
}

/** A length in ms: `3:47`, `1:02:03`. A second that has begun but not ended does not count. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, twoDigits(seconds % 60)]
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`
}

/** A long length in ms, to the minute: `182 h 14 min`, `14 min`. */
export function hours(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000))
  return minutes < 60 ? `${minutes} min` : `${number(Math.floor(minutes / 60))} h ${minutes % 60} min`
}

/** How long ago an ISO moment was, seen from `now` (ms): `Just now`, `12 min ago`, `Today, 13:20`, `Yesterday, 09:41`, `14 Mar 2019`. */
export function ago(iso: string, now: number): string {
  const then = new Date(iso).getTime()
  if (Number.isNaN(then)) return ''
  const minutes = Math.floor((now - then) / 60_000)
  if (minutes < 1) return 'Just now'
  if (minutes < 60) return `${minutes} min ago`
  const midnight = new Date(now).setHours(0, 0, 0, 0)
  if (then >= midnight) return `Today, ${clock(then)}`
  // Not 24 hours: a day may have 23 or 25.
  const yesterday = new Date(midnight - 1).setHours(0, 0, 0, 0)
  return then >= yesterday ? `Yesterday, ${clock(then)}` : date(iso)
}
