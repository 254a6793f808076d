import { itemsWords } from '#messages/en/items.ts'
import { t } from '#messages/t.ts'
import type { Playable } from '#spotify/track.ts'
import { Tag } from '#ui/tag.tsx'
import { isAvailable } from './content.ts'
import { NewTag } from './new-tag.tsx'

type ItemTagsProps = {
  content: Playable
  /** The position (from 0) of the first row with the same URI. */
  sameAs: number | null
  isNew?: boolean
  /** False where everything is of one kind. */
  saysKind?: boolean | undefined
}

/** What is out of the ordinary about a row. */
export function ItemTags({ content, sameAs, isNew = false, saysKind = true }: ItemTagsProps) {
  if (content.kind === 'unavailable') return null
  return (
    <>
      {content.kind !== 'local' && content.explicit && (
        <Tag title={itemsWords.explicit}>
          {itemsWords.explicitShort}
          <span className="hidden-text">{itemsWords.explicitRest}</span>
        </Tag>
      )}
      {content.kind === 'episode' && saysKind && <Tag>{itemsWords.episode}</Tag>}
      {content.kind === 'local' && <Tag title={itemsWords.localFileWhy}>{itemsWords.localFile}</Tag>}
      {sameAs !== null && <Tag tone="accent">{t(itemsWords.sameAs, { position: sameAs + 1 })}</Tag>}
      {isNew && <NewTag />}
      {!isAvailable(content) && (
        <Tag tone="warn" title={itemsWords.unavailableWhy}>
          {itemsWords.unavailable}
        </Tag>
      )}
    </>
  )
}
