import { byArtist, byDecade, bySize, type Part } from '#library/edit/split.ts'
import type { LeftOut } from '#library/list-sets.ts'
import { planNewLists, type NewList } from '#library/new-list.ts'
import type { RestorePlan } from '#library/restore/plan.ts'
import { addable, blockedOf } from '#library/restore/subject.ts'
import { splitWords as words } from '#messages/en/split.ts'
import { t } from '#messages/t.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'

type Rows = readonly PlaylistItem[]

/** How a list is to be divided; the numbers as they are typed. */
export type Division = { by: 'decade' | 'artist' | 'size'; least: string; size: string }

/** One of the lists that would be made. `plan`: null where nothing of it can be added, so that it is not made. */
export type NewPart = { name: string; rows: Rows; leftOut: readonly LeftOut[]; plan: RestorePlan | null }

/** Making more at once would ask a lot of Spotify, and of whoever tidies up afterwards. */
export const mostParts = 100
/** As many rows as a list has. */
export const mostNumber = 11_000

const longestName = 100

/** Null for what is no such number. */
export function toNumber(text: string): number | null {
  const value = Number(text.trim())
  return Number.isInteger(value) && value >= 1 && value <= mostNumber ? value : null
}

/** Each row in exactly one of them; null while a number has to be put right first. */
export function partsOf(rows: Rows, { by, ...typed }: Division): readonly Part[] | null {
  if (by === 'decade') return byDecade(rows)
  const number = toNumber(by === 'artist' ? typed.least : typed.size)
  if (number === null) return null
  return by === 'size' ? bySize(rows, number) : withOthers(byArtist(rows), number)
}

/** Artists with fewer rows together, in the order of the list, last. */
function withOthers(parts: readonly Part[], least: number): Part[] {
  const isOwn = ({ key, rows }: Part): boolean => key !== null && rows.length >= least
  const others = parts.flatMap((part) => (isOwn(part) ? [] : part.rows)).sort((a, b) => a.position - b.position)
  return [...parts.filter(isOwn), ...(others.length > 0 ? [{ key: null, rows: others }] : [])]
}

function labelOf({ key }: Part, by: Division['by'], count: number): string {
  if (key === null) return by === 'decade' ? words.noDate : words.others
  // A year is no number with digits to group.
  if (by === 'decade') return t(words.decade, { decade: String(key) })
  return by === 'size' ? t(words.part, { part: key, count }) : String(key)
}

/** The name of the original is cut where both would be too long together. */
function nameOf(list: string, label: string): string {
  const part = label.slice(0, longestName / 2)
  const room = longestName - t(words.name, { name: '', part }).length
  return t(words.name, { name: list.slice(0, room).trim(), part })
}

/** The lists that the parts become. Private: what is split once by decade need not stand on a profile nine times. */
export function newPartsOf(parts: readonly Part[], by: Division['by'], list: string): NewPart[] {
  return parts.map((part) => {
    const name = nameOf(list === '' ? words.untitled : list, labelOf(part, by, parts.length))
    const plan = planNewLists([toNewList(name, part.rows)])
    return { name, rows: part.rows, leftOut: leftOutOf(part.rows), plan: plan.items > 0 ? plan : null }
  })
}

/** Rows that no other list takes, by their places in the original. */
export const leftOutOf = (rows: Rows): LeftOut[] =>
  rows.flatMap((row) => blockedOf(addable(row, row.position)).map((blocked) => ({ ...blocked, list: 0 })))

const toNewList = (name: string, rows: Rows): NewList => ({ name, description: '', public: false, rows })

/** How those of them are made that have anything in them, the first on top in the end. */
export const planParts = (parts: readonly NewPart[]): RestorePlan =>
  planNewLists(parts.flatMap(({ name, rows, plan }) => (plan === null ? [] : toNewList(name, rows))))
