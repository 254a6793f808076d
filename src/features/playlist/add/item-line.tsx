import type { ReactNode } from 'react'
import { addItemsWords as words } from '#messages/en/add-items.ts'
import { itemsWords } from '#messages/en/items.ts'
import { duration } from '#messages/t.ts'
import { Artwork } from '#parts/artwork.tsx'
import { albumLine, artistLine, lengthOf, openOf, picturesOf, titleOf } from '#parts/items/content.ts'
import { Lines } from '#parts/items/lines.tsx'
import { ItemTags } from '#parts/items/item-tags.tsx'
import type { Playable } from '#spotify/track.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import { Name } from '#ui/name.tsx'
import css from './add-items.module.css'

/** What to call it where it has to be called something: its title, else its URI. */
export function nameOf(content: Playable): string {
  const title = titleOf(content)
  if (title === null) return itemsWords.unavailable
  if (title !== '' || content.kind === 'unavailable') return title
  return content.uri === '' ? words.untitledItem : content.uri
}

type ItemLineProps = { content: Playable; children?: ReactNode }

/** Cover, title, credits and length of one, as a line of a list; `children` are more marks of it. */
export function ItemLine({ content, children }: ItemLineProps) {
  const length = lengthOf(content)
  return (
    <>
      <Artwork pictures={picturesOf(content)} size="row" blank={content.kind === 'unavailable' ? 'cross' : 'file'} />
      <span className={css['text']}>
        <span className={css['title']}>
          <Title content={content} />
          <ItemTags content={content} sameAs={null} />
          {children}
        </span>
        <span className={css['credits']}>
          {content.kind !== 'unavailable' && content.name === '' ? words.notKnown : <Credits content={content} />}
        </span>
      </span>
      <span className={css['length']}>{length === null ? itemsWords.none : duration(length)}</span>
    </>
  )
}

function Title({ content }: { content: Playable }) {
  const name = nameOf(content)
  const href = openOf(content)
  const look = titleOf(content) === '' ? 'mono' : css['name']
  return (
    <span className={look} title={name}>
      {href === null ? (
        <Name>{name}</Name>
      ) : (
        <ExternalLink href={href}>
          <Name>{name}</Name>
        </ExternalLink>
      )}
    </span>
  )
}

const Credits = ({ content }: { content: Playable }) => {
  if (content.kind === 'unavailable') return itemsWords.nothingSent
  const album = albumLine(content)
  return <Lines lines={[artistLine(content), content.kind === 'episode' ? '' : album]} />
}
