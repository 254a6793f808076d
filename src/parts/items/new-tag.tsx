import { itemsWords } from '#messages/en/items.ts'
import { Tag } from '#ui/tag.tsx'

/** At what was not there the last time. */
export const NewTag = () => (
  <Tag tone="accent" title={itemsWords.isNewWhy}>
    {itemsWords.isNew}
  </Tag>
)
