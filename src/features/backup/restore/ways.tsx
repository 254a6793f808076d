import type { Choices } from '#library/restore/plan.ts'
import { restoreWords as words } from '#messages/en/restore.ts'
import { Choice } from '#ui/choice.tsx'
import type { Visibility } from './choices.ts'
import css from './restore.module.css'

const visibilities = (['file', 'private', 'public'] as const).map((value) => ({
  value,
  label: words.visibilities[value],
}))

type VisibilityChoiceProps = { value: Visibility; onChange: (value: Visibility) => void }

export const VisibilityChoice = ({ value, onChange }: VisibilityChoiceProps) => (
  <div className={css['way']}>
    <h3>{words.visibility}</h3>
    <Choice
      label={words.visibility}
      name="restore-visibility"
      options={visibilities}
      value={value}
      onChange={onChange}
    />
    <p className="small ink-2">{words.visibilityText}</p>
  </div>
)

const orders = (['keep', 'fast'] as const).map((value) => ({ value, label: words.orders[value] }))

type OrderChoiceProps = { choices: Choices; onChange: (choices: Choices) => void }

export const OrderChoice = ({ choices, onChange }: OrderChoiceProps) => (
  <div className={css['way']}>
    <h3>{words.order}</h3>
    <Choice
      label={words.order}
      name="restore-order"
      options={orders}
      value={choices.likedOrder}
      onChange={(likedOrder) => onChange({ ...choices, likedOrder })}
    />
    <p className="small ink-2">{words.orderText[choices.likedOrder]}</p>
  </div>
)
