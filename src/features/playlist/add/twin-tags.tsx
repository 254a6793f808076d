import { addItemsWords as words } from '#messages/en/add-items.ts'
import { t } from '#messages/t.ts'
import type { Twins } from '#library/twins.ts'
import { Tag } from '#ui/tag.tsx'

/** Where the same stands already: in the list, and further up in the selection. */
export const TwinTags = ({ twins: { inList, added } }: { twins: Twins }) => (
  <>
    {inList !== null && <Tag tone="warn">{t(words.there[inList.kind], { position: inList.position + 1 })}</Tag>}
    {added !== null && <Tag tone="warn">{t(words.twice[added.kind], { position: added.position + 1 })}</Tag>}
  </>
)
