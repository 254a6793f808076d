import { nothingMatchesWords as words } from '#messages/en/nothing-matches.ts'
import { t } from '#messages/t.ts'
import { Blank } from '#ui/blank.tsx'
import { ClearButton } from '#ui/clear-button.tsx'

type NothingMatchesProps = { filter: string; complete: boolean; onClear: () => void }

/** Under a grid whose filter leaves nothing. */
export const NothingMatches = ({ filter, complete, onClear }: NothingMatchesProps) => (
  <Blank
    icon="search"
    title={words.nothingMatches}
    level={2}
    actions={<ClearButton onClear={onClear}>{words.clear}</ClearButton>}
  >
    <p>{t(complete ? words.nothingMatchesWhy : words.nothingMatchesYet, { filter })}</p>
  </Blank>
)
