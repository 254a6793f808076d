import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { JobPanel } from './job-panel.tsx'

afterEach(cleanup)

test('the second press of a double click does nothing: another button may be there by then', () => {
  const onClick = vi.fn()
  const button = (
    <button type="button" onClick={onClick}>
      Go
    </button>
  )
  render(<JobPanel label="Job" text="How it stands" buttons={button} />)
  fireEvent.click(screen.getByRole('button'), { detail: 2 })
  expect(onClick).not.toHaveBeenCalled()
  // By the mouse, and by the keyboard.
  for (const detail of [1, 0]) fireEvent.click(screen.getByRole('button'), { detail })
  expect(onClick).toHaveBeenCalledTimes(2)
})
