import { Button } from './button.tsx'

type ClearButtonProps = { onClear: () => void; children: string }

/** A button that goes as it clears a search: whoever pressed it by the keyboard goes on in the field of the page. */
export const ClearButton = ({ onClear, children }: ClearButtonProps) => (
  <Button
    onClick={({ detail }) => {
      onClear()
      if (detail === 0) document.querySelector<HTMLElement>('input[type=search]')?.focus()
    }}
  >
    {children}
  </Button>
)
