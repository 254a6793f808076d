import { connectionWords as words } from '#messages/en/connection.ts'
import { Block } from './block.tsx'
import css from './detail.module.css'

/** Why a step is done this way, point by point. */
export const Reasons = ({ of }: { of: readonly string[] }) => (
  <Block title={words.why}>
    <ul className={css['checks']}>
      {of.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </Block>
)
