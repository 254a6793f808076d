import { itemsWords } from '#messages/en/items.ts'
import type { Playable } from '#spotify/track.ts'
import { AskWhere } from './ask-row.tsx'
import { albumLine, artistLine, openOf, picturesOf, titleOf } from './content.ts'
import { ItemTags } from './item-tags.tsx'
import { Lines } from './lines.tsx'
import { NameCell } from './name-cell.tsx'

type TitleCellProps = {
  row: { content: Playable }
  narrow: boolean
  reachable: boolean
  sameAs: number | null
  isNew: boolean
  /** Under the title on a narrow screen. */
  lines?: readonly string[]
  /** What is said of a row for which Spotify sends nothing. */
  nothing?: string
  /** False where everything is of one kind. */
  saysKind?: boolean
}

/** Cover, title and marks of a row; on a narrow screen artist and album below. Null and nameless rows say so. */
export function TitleCell({
  row: { content },
  narrow,
  reachable,
  sameAs,
  isNew,
  lines = [artistLine(content), albumLine(content)],
  nothing = itemsWords.nothingSent,
  saysKind,
}: TitleCellProps) {
  const title = titleOf(content) ?? itemsWords.unavailable
  const name = title === '' ? itemsWords.untitled : title
  const isNothing = content.kind === 'unavailable'
  return (
    <>
      <NameCell
        name={name}
        href={openOf(content)}
        pictures={picturesOf(content)}
        blank={isNothing ? 'cross' : 'file'}
        narrow={narrow}
        reachable={reachable}
        second={isNothing ? nothing : <Lines lines={lines} />}
      >
        <ItemTags content={content} sameAs={sameAs} isNew={isNew} saysKind={saysKind} />
      </NameCell>
      <AskWhere content={content} title={name} reachable={reachable} />
    </>
  )
}
