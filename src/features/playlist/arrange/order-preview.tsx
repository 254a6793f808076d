import { toEditRow } from '#library/edit/edit.ts'
import { arrangeWords as words } from '#messages/en/arrange.ts'
import { number } from '#messages/t.ts'
import { nameOf } from '#parts/review/reviewed.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { Name } from '#ui/name.tsx'
import css from './arrange.module.css'

/** So many rows tell what an order is like. */
const most = 10

type OrderPreviewProps = { rows: readonly PlaylistItem[]; order: readonly number[] }

/** The first rows of a list in the order that it would have, with the places where they stand now. */
export const OrderPreview = ({ rows, order }: OrderPreviewProps) => (
  <table className={css['preview']}>
    <caption>{words.preview}</caption>
    <thead>
      <tr>
        <th scope="col">{words.place}</th>
        <th scope="col">{words.was}</th>
        <th scope="col">{words.item}</th>
      </tr>
    </thead>
    <tbody>
      {order.slice(0, most).map((at, place) => (
        <tr key={at}>
          <td>{number(place + 1)}</td>
          <td>{number(at + 1)}</td>
          <Item row={rows[at]} />
        </tr>
      ))}
    </tbody>
  </table>
)

function Item({ row }: { row: PlaylistItem | undefined }) {
  if (row === undefined) return <td />
  const item = toEditRow(row)
  return (
    <td>
      <Name>{nameOf(item)}</Name>
      {item.by !== '' && (
        <>
          {' '}
          <span className="ink-2">
            <Name>{item.by}</Name>
          </span>
        </>
      )}
    </td>
  )
}
