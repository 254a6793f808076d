import { splitWords as words } from '#messages/en/split.ts'
import { number } from '#messages/t.ts'
import { Name } from '#ui/name.tsx'
import css from './arrange.module.css'
import type { NewPart } from './parts.ts'

/** The lists that would be made, with what each holds and costs. */
export const SplitLists = ({ parts }: { parts: readonly NewPart[] }) => (
  <table className={css['lists']}>
    <caption>{words.lists}</caption>
    <thead>
      <tr>
        <th scope="col">{words.list}</th>
        <th scope="col">{words.items}</th>
        <th scope="col">{words.requests}</th>
      </tr>
    </thead>
    <tbody>
      {parts.map(({ name, plan }) => (
        <tr key={name} className={plan === null ? css['off'] : undefined}>
          <td>
            <Name>{name}</Name>
          </td>
          {plan === null ? (
            <td colSpan={2}>{words.noItem}</td>
          ) : (
            <>
              <td>{number(plan.items)}</td>
              <td>{number(plan.requests)}</td>
            </>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
