import { nothingMatchesWords as words } from '#messages/en/nothing-matches.ts'
import { t } from '#messages/t.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'
import { toSearch } from '#ui/to-search.ts'

type NothingMatchesProps = { filter: string; complete: boolean; onClear: () => void }

/** Under a grid whose filter leaves nothing. */
export const NothingMatches = ({ filter, complete, onClear }: NothingMatchesProps) => (
  <Blank
    icon="search"
    title={words.nothingMatches}
    level={2}
    actions={
      <Button
        onClick={(event) => {
          onClear()
          toSearch(event)
        }}
      >
        {words.clear}
      </Button>
    }
  >
    <p>{t(complete ? words.nothingMatchesWhy : words.nothingMatchesYet, { filter })}</p>
  </Blank>
)
