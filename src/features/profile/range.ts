import { profileWords as words } from '#messages/en/profile.ts'
import type { TopRange } from '#spotify/top.ts'

const inOrder = ['short_term', 'medium_term', 'long_term'] as const satisfies readonly TopRange[]

export const ranges = inOrder.map((value) => ({ value, label: words.ranges[value] }))

/** The range that an address asks for; half a year where it names none. */
export const toRange = (text: string | null): TopRange => inOrder.find((range) => range === text) ?? 'medium_term'
