import { scaleLinear } from 'd3-scale'
import { number } from '#messages/t.ts'
import { classes } from '#ui/classes.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import { Name } from '#ui/name.tsx'
import { highest, isMost, type Bar } from './bar.ts'
import css from './bars.module.css'

type BarsProps = {
  /** What is counted by what, for whoever does not see it. */
  caption: string
  bars: readonly Bar[]
  /** Names of artists and albums, which are longer than a decade. */
  long?: boolean
}

/** Classes beside each other: a table that has a bar in each row. */
export function Bars({ caption, bars, long = false }: BarsProps) {
  const width = scaleLinear([0, highest(bars)], [0, 100])
  return (
    <table className={classes(css['bars'], long && css['long'])}>
      <caption>
        <span className="hidden-text">{caption}</span>
      </caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key} className={isMost(bar, bars) ? css['most'] : undefined}>
            <th scope="row">
              <BarName bar={bar} />
            </th>
            <td>
              <svg aria-hidden="true">
                <rect width={`${width(bar.count)}%`} height="100%" />
              </svg>
            </td>
            <td>{bar.figure ?? number(bar.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BarName({ bar: { name, by = '', href = null } }: { bar: Bar }) {
  return (
    <>
      {href === null ? (
        <Name>{name}</Name>
      ) : (
        <ExternalLink href={href}>
          <Name>{name}</Name>
        </ExternalLink>
      )}
      {by !== '' && (
        <span className={css['by']}>
          <Name>{by}</Name>
        </span>
      )}
    </>
  )
}
