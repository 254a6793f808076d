import { itemsWords } from '#messages/en/items.ts'
import type { Playable } from '#spotify/track.ts'
import { Artwork } from '#parts/artwork.tsx'
import { OpenInSpotify } from '#parts/open-in-spotify.tsx'
import { ExternalLink } from '#ui/external-link.tsx'
import { Name } from '#ui/name.tsx'
import { albumLine, artistLine, openOf, picturesOf, titleOf } from './content.ts'
import css from './items-cells.module.css'
import { ItemTags } from './item-tags.tsx'

type TitleCellProps = {
  row: { content: Playable }
  narrow: boolean
  reachable: boolean
  sameAs: number | null
}

/** Cover, title and marks of a row; on a narrow screen artist and album below. Null and nameless rows say so. */
export function TitleCell({ row: { content }, narrow, reachable, sameAs }: TitleCellProps) {
  const title = titleOf(content) ?? itemsWords.unavailable
  const name = title === '' ? itemsWords.untitled : title
  const href = openOf(content)
  const tab = reachable ? 0 : -1
  return (
    <>
      <Artwork pictures={picturesOf(content)} size="row" blank={content.kind === 'unavailable' ? 'cross' : 'file'} />
      <span className={css['text']}>
        <span className={css['name']}>
          {href === null ? (
            <span className={css['clip']} title={name}>
              <Name>{name}</Name>
            </span>
          ) : (
            <ExternalLink className={css['titleLink']} href={href} title={name} tabIndex={tab}>
              <Name>{name}</Name>
            </ExternalLink>
          )}
          <ItemTags content={content} sameAs={sameAs} />
        </span>
        {narrow && (
          <span className={css['second']}>
            <SecondLine content={content} />
          </span>
        )}
      </span>
      {href !== null && !narrow && <OpenInSpotify href={href} title={name} className={css['out']} tabIndex={tab} />}
    </>
  )
}

function SecondLine({ content }: { content: Playable }) {
  if (content.kind === 'unavailable') return itemsWords.nothingSent
  const lines = [artistLine(content), albumLine(content)].filter((line) => line !== '')
  return lines.map((line, place) => (
    <span key={place}>
      {place > 0 && itemsWords.between}
      <Name>{line}</Name>
    </span>
  ))
}
