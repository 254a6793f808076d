import type { ReactNode } from 'react'
import { itemsWords } from '#messages/en/items.ts'
import { fileListsWords as words } from '#messages/en/open-backup.ts'
import type { CellProps } from '#parts/items/column.ts'
import { NameCell } from '#parts/items/name-cell.tsx'

type BareCellProps = Pick<CellProps<unknown>, 'narrow' | 'reachable'> & {
  /** Null where Spotify sent nothing; '' where there is none. */
  name: string | null
  isHole: boolean | undefined
  href: string | null
  blank: 'file' | 'person'
  second?: ReactNode
  children?: ReactNode
}

/** A name without a picture: the addresses of pictures in a file ended long ago, and a file shall ask nobody anything. */
export function BareCell({ name, isHole, blank, second, children, ...rest }: BareCellProps) {
  if (isHole === true) {
    return (
      <NameCell {...rest} name={words.notRead} pictures={[]} blank="cross" second={words.notReadWhy}>
        {null}
      </NameCell>
    )
  }
  const isNothing = name === null
  return (
    <NameCell
      {...rest}
      name={isNothing ? itemsWords.unavailable : name === '' ? itemsWords.untitled : name}
      pictures={[]}
      blank={isNothing ? 'cross' : blank}
      second={second}
    >
      {children}
    </NameCell>
  )
}
