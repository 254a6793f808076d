import { arrangeWords as words } from '#messages/en/arrange.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { mostSeed, newSeed, toSeed } from './order-of.ts'

type SeedFieldProps = { seed: string; onChange: (seed: string) => void }

/** What chance begins with. */
export const SeedField = ({ seed, onChange }: SeedFieldProps) => (
  <TextField
    label={words.seed}
    inputMode="numeric"
    autoComplete="off"
    value={seed}
    complaint={toSeed(seed) === null ? t(words.wrongSeed, { most: mostSeed }) : null}
    hint={words.seedWhy}
    action={<Button onClick={() => onChange(newSeed())}>{words.another}</Button>}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)
