import { itemsWords } from '#messages/en/items.ts'
import { NameCell } from './name-cell.tsx'

type NothingCellProps = {
  why: string
  narrow: boolean
  reachable: boolean
}

/** In the place of the name of what Spotify sends nothing for. */
export const NothingCell = ({ why, narrow, reachable }: NothingCellProps) => (
  <NameCell
    name={itemsWords.unavailable}
    href={null}
    pictures={[]}
    blank="cross"
    narrow={narrow}
    reachable={reachable}
    second={why}
  />
)
