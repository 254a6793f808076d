import { itemsWords } from '#messages/en/items.ts'
import { t } from '#messages/t.ts'
import type { Playable } from '#spotify/track.ts'
import { Tag } from '#ui/tag.tsx'
import { isAvailable } from './content.ts'

/** What is out of the ordinary about a row. `sameAs`: the position (from 0) of the first row with the same URI. */
export function ItemTags({ content, sameAs }: { content: Playable; sameAs: number | null }) {
  if (content.kind === 'unavailable') return null
  return (
    <>
      {content.kind !== 'local' && content.explicit && (
        <Tag title={itemsWords.explicit}>
          {itemsWords.explicitShort}
          <span className="hidden-text">{itemsWords.explicitRest}</span>
        </Tag>
      )}
      {content.kind === 'episode' && <Tag>{itemsWords.episode}</Tag>}
      {content.kind === 'local' && <Tag title={itemsWords.localFileWhy}>{itemsWords.localFile}</Tag>}
      {sameAs !== null && <Tag tone="accent">{t(itemsWords.sameAs, { position: sameAs + 1 })}</Tag>}
      {!isAvailable(content) && (
        <Tag tone="warn" title={itemsWords.unavailableWhy}>
          {itemsWords.unavailable}
        </Tag>
      )}
    </>
  )
}
