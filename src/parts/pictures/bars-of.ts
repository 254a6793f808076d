import type { Named, Statistics } from '#library/statistics.ts'
import { picturesWords as words } from '#messages/en/pictures.ts'
import { date, duration, number, t } from '#messages/t.ts'
import { openUrl } from '#spotify/links.ts'
import type { Bar } from './bar.ts'
import type { Column } from './columns.tsx'

export const decadeBars = ({ bars }: Statistics['decades']): readonly Bar[] =>
  bars.map(({ decade, count }) => ({ key: String(decade), name: t(words.decade, { year: String(decade) }), count }))

/** Labels have room for about six years, or for the first month of each quarter. */
export function addedColumns({ bars }: Statistics['added']): readonly Column[] {
  const [first, last] = [bars[0]?.when ?? '', bars.at(-1)?.when ?? '']
  const everyYear = [1, 2, 5, 10].find((step) => (Number(last) - Number(first)) / step < 6) ?? 10
  return bars.map(({ when, count }, place) => {
    const [year = '', month] = when.split('-')
    const column = { key: when, name: date(when), count }
    if (month === undefined) return { ...column, label: Number(year) % everyYear === 0 ? [year] : [] }
    const [short = ''] = column.name.split(' ')
    const isLabelled = bars.length <= 8 || Number(month) % 3 === 1
    const isFirst = place === bars.findIndex((one) => one.when.startsWith(year) && (bars.length <= 8 || isQuarter(one)))
    return { ...column, label: isLabelled ? [short, ...(isFirst ? [year] : [])] : [] }
  })
}

const isQuarter = ({ when }: { when: string }): boolean => Number(when.slice(5)) % 3 === 1

const second = 1000
const minute = 60 * second

export const lengthColumns = ({ bars }: Statistics['lengths']): readonly Column[] =>
  bars.map(({ from, to, count }) => ({ key: String(from), count, ...lengthNames(from, to) }))

function lengthNames(minutes: number, end: number | null): Pick<Column, 'name' | 'label'> {
  const from = duration(minutes * minute)
  if (end === null) return { name: t(words.lengthFrom, { from }), label: [t(words.lengthFromShort, { minutes })] }
  const to = duration(end * minute - second)
  return { name: t(words.lengthBetween, { from, to }), label: [number(minutes)] }
}

export const namedBars = (named: readonly Named[]): readonly Bar[] =>
  named.map(({ kind, id, name, by, count }, place) => ({
    key: String(place),
    name,
    by,
    href: openUrl(kind, id),
    count,
  }))

export function explicitBars({ explicit, other }: Statistics['explicit']): readonly Bar[] {
  const total = explicit + other
  const bar = (name: string, count: number): Bar => ({
    key: name,
    name,
    count,
    figure: t(words.share, { count, share: shareOf(count, total) }),
  })
  return [bar(words.explicitYes, explicit), bar(words.explicitNo, other)]
}

/** Nothing that is there is 0 %, and nothing is 100 % but all. */
function shareOf(count: number, total: number): string {
  const percent = Math.round((100 * count) / total)
  if (percent === 0 && count > 0) return words.almostNone
  return percent === 100 && count < total ? words.almostAll : t(words.percent, { percent })
}
