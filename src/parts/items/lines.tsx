import { itemsWords } from '#messages/en/items.ts'
import { Name } from '#ui/name.tsx'

/** What stands under a name on a narrow screen: `Ilka Brandvold · Two Oars`, without what is ''. */
export const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines
    .filter((line) => line !== '')
    .map((line, place) => (
      <span key={place}>
        {place > 0 && itemsWords.between}
        <Name>{line}</Name>
      </span>
    ))
