import { itemsWords } from '#messages/en/items.ts'
import { artistLine, openOf, titleOf } from '#parts/items/content.ts'
import { ItemTags } from '#parts/items/item-tags.tsx'
import type { Playable } from '#spotify/track.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import { Name } from '#ui/name.tsx'
import css from './playable-lines.module.css'

/** What an item is called where it has no title, too. */
export function nameOf(content: Playable): string {
  const title = titleOf(content) ?? itemsWords.unavailable
  return title === '' ? itemsWords.untitled : title
}

/** A title that leads to Spotify, its marks where there is room for them, and who made it. */
export function PlayableLines({ content, marks = true }: { content: Playable; marks?: boolean }) {
  const name = nameOf(content)
  const href = openOf(content)
  return (
    <span className={css['lines']}>
      <span className={css['first']}>
        {href === null ? (
          <span className={css['title']} title={name}>
            <Name>{name}</Name>
          </span>
        ) : (
          <ExternalLink className={css['title']} href={href} title={name}>
            <Name>{name}</Name>
          </ExternalLink>
        )}
        {marks && <ItemTags content={content} sameAs={null} />}
      </span>
      <span className={css['second']}>
        <Name>{artistLine(content)}</Name>
      </span>
    </span>
  )
}
