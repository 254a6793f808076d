import type { ReactNode } from 'react'
import { listName } from '#parts/review/reviewed.ts'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import type { Clip } from './clip.ts'

const bold = (name: string): ReactNode => (
  <b>
    <Name>{listName(name)}</Name>
  </b>
)

/** A sentence with the names of the list that rows come from and of the one that they go into. */
export const aboutLists = (template: string, { from, into }: Pick<Clip, 'from' | 'into'>): ReactNode =>
  // The names come last, so that nothing in them is taken for a place to fill.
  rich(template, { name: () => bold(from.name), into: () => bold(into?.name ?? '') })
