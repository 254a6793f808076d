import { itemsWords } from '#messages/en/items.ts'
import { date } from '#messages/t.ts'
import { isDate } from './sums.ts'

/** When something was added or made; a dash where nobody knows. */
export const DateCell = ({ iso }: { iso: string | null }) =>
  isDate(iso) ? <time dateTime={iso}>{date(iso)}</time> : itemsWords.none
