import { picturesWords as words } from '#messages/en/pictures.ts'
import { number, t } from '#messages/t.ts'
import type { Bar } from './bar.ts'
import css from './figures-table.module.css'

type FiguresTableProps = { caption: string; head: string; bars: readonly Bar[] }

/** A plot as a table, for whoever does not see it or wants each figure. */
export function FiguresTable({ caption, head, bars }: FiguresTableProps) {
  return (
    <details className={css['figures']}>
      <summary>
        {words.asTable}
        <span className="hidden-text">{t(words.asTableOf, { caption })}</span>
      </summary>
      <table>
        <caption>
          <span className="hidden-text">{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{words.items}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ key, name, count }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
