import type { ReactNode } from 'react'
import type { EditProgress } from '#library/edit/edit-state.ts'
import { number } from '#messages/t.ts'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import { listName } from './reviewed.ts'

type About = Pick<EditProgress, 'list'> & Partial<Pick<EditProgress, 'steps'>>

/** A sentence about an edit, with the name of its list and how far it is. */
export function named(template: string, { list, steps }: About): ReactNode {
  const text = template.replace('{done}', number(steps?.done ?? 0)).replace('{total}', number(steps?.total ?? 0))
  // The name comes last, so that nothing in it is taken for a place to fill.
  return rich(text, {
    name: () => (
      <b>
        <Name>{listName(list.name)}</Name>
      </b>
    ),
  })
}
