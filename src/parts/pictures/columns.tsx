import { scaleBand, scaleLinear } from 'd3-scale'
import { picturesWords as words } from '#messages/en/pictures.ts'
import { number, t } from '#messages/t.ts'
import { highest, isMost, type Bar } from './bar.ts'
import css from './columns.module.css'
import { FiguresTable } from './figures-table.tsx'

/** `label` stands under it, a line each; none where there is no room for the name of every column. */
export type Column = Bar & { label: readonly string[] }

type ColumnsProps = {
  caption: string
  /** Of the first column of the table. */
  head: string
  columns: readonly Column[]
  /** What the labels count in. */
  unit?: string
}

/** In px; across, everything is a share of the width that there is, so that nothing has to be measured. */
const plot = { above: 20, height: 144, line: 16, below: 4, scale: 44 }

/** Classes that follow on each other, as time does: upright bars over an axis, and the same as a table. */
export function Columns({ caption, head, columns, unit }: ColumnsProps) {
  const y = scaleLinear([0, Math.max(1, highest(columns))], [plot.height, 0]).nice(4)
  const ticks = y.ticks(4).filter(Number.isInteger)
  const most = columns.find(({ count }) => count === highest(columns))
  const lines = Math.max(0, ...columns.map(({ label }) => label.length))
  const height = plot.above + plot.height + plot.line * lines + plot.below
  const summary = t(words.summary, { caption, count: most?.count ?? 0, name: most?.name ?? '' })
  return (
    <>
      <div className={css['columns']}>
        <svg className={css['scale']} height={plot.above + plot.height} aria-hidden="true">
          {ticks.map((tick) => (
            <text key={tick} x="100%" y={plot.above + y(tick)} dy="4" textAnchor="end">
              {number(tick)}
            </text>
          ))}
        </svg>
        <svg height={height} role="img" aria-label={summary}>
          <g transform={`translate(0 ${plot.above})`}>
            {ticks.map((tick) => (
              <line key={tick} className={tick === 0 ? css['base'] : css['line']} x2="100%" y1={y(tick)} y2={y(tick)} />
            ))}
            <Uprights columns={columns} y={y} />
          </g>
        </svg>
      </div>
      {unit !== undefined && <p className={css['unit']}>{unit}</p>}
      <FiguresTable caption={caption} head={head} bars={columns} />
    </>
  )
}

/**
 * Where the figures over so many columns have no room beside each other the largest stands alone: the class says from which
 * width on, in px, there is room.
 */
function roomOf(columns: readonly Column[]): string | undefined {
  const needed = plot.scale + columns.length * (number(highest(columns)).length * 7 + 8)
  if (needed <= 288) return undefined
  return needed <= 512 ? css['some'] : needed <= 704 ? css['many'] : css['crowd']
}

type Y = (count: number) => number

function Uprights({ columns, y }: { columns: readonly Column[]; y: Y }) {
  const x = scaleBand(
    columns.map(({ key }) => key),
    [0, 100],
  ).padding(0.2)
  const first = columns.find(({ count }) => count === highest(columns))
  return (
    <g className={roomOf(columns)}>
      {columns.map((column) => {
        const isHigh = isMost(column, columns)
        return (
          <g key={column.key} className={isHigh ? css['most'] : undefined}>
            <Upright
              column={column}
              left={x(column.key) ?? 0}
              width={x.bandwidth()}
              top={y(column.count)}
              mayHide={!isHigh && column !== first}
            />
          </g>
        )
      })}
    </g>
  )
}

/** `left` and `width` in shares of 100, `top` in px. */
type UprightProps = { column: Column; left: number; width: number; top: number; mayHide: boolean }

function Upright({ column: { count, label }, left, width, top, mayHide }: UprightProps) {
  const middle = `${left + width / 2}%`
  return (
    <>
      <rect x={`${left}%`} width={`${width}%`} y={top} height={plot.height - top} />
      {count > 0 && (
        <text className={mayHide ? css['figure'] : undefined} x={middle} y={top - 6} textAnchor="middle">
          {number(count)}
        </text>
      )}
      {label.map((line, place) => (
        <text
          key={place}
          className={css['label']}
          x={middle}
          y={plot.height + plot.line * (place + 1)}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
    </>
  )
}
