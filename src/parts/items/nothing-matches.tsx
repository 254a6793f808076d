import { itemsWords } from '#messages/en/items.ts'
import { t } from '#messages/t.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'

type NothingMatchesProps = { filter: string; complete: boolean; onClear: () => void }

/** Under a grid whose filter leaves nothing. */
export const NothingMatches = ({ filter, complete, onClear }: NothingMatchesProps) => (
  <Blank
    icon="search"
    title={itemsWords.nothingMatches}
    level={2}
    actions={<Button onClick={onClear}>{itemsWords.clear}</Button>}
  >
    <p>{t(complete ? itemsWords.nothingMatchesWhy : itemsWords.nothingMatchesYet, { filter })}</p>
  </Blank>
)
