import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Tabs } from './tabs.tsx'

afterEach(cleanup)

const names = ['One', 'Two', 'Three'] as const

function Three() {
  const [chosen, choose] = useState<(typeof names)[number]>('One')
  const tabs = names.map((name) => ({ id: name, name, panel: <input aria-label={`In ${name}`} /> }))
  return <Tabs label="Ways" id="t" tabs={tabs} chosen={chosen} onChoose={choose} />
}
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more })
const chosen = () => screen.getByRole('tab', { selected: true }).textContent

test('arrows go round, Home and End to the ends, and the focus with them; with a modifier they are the browser’s', () => {
  render(<Three />)
  screen.getByRole('tab', { name: 'One' }).focus()
  const seen = ['ArrowLeft', 'ArrowRight', 'End', 'Home', 'ArrowRight', 'x'].map((key) => {
    press(key)
    return [chosen(), document.activeElement?.textContent]
  })
  expect(seen).toEqual(['Three', 'One', 'Three', 'One', 'Two', 'Two'].map((name) => [name, name]))
  press('ArrowRight', { ctrlKey: true })
  expect(chosen()).toBe('Two')
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, 0, -1])
})

test('a panel is made when it is first chosen, belongs to its tab, and keeps what was done in it', () => {
  render(<Three />)
  expect(screen.queryByLabelText('In Two')).toBeNull()
  fireEvent.change(screen.getByLabelText('In One'), { target: { value: 'typed' } })
  fireEvent.click(screen.getByRole('tab', { name: 'Two' }))
  expect(screen.getByRole('tabpanel', { name: 'Two' }).contains(screen.getByLabelText('In Two'))).toBe(true)
  expect(screen.queryByRole('tabpanel', { name: 'One' })).toBeNull()
  fireEvent.click(screen.getByRole('tab', { name: 'One' }))
  expect(screen.getByLabelText<HTMLInputElement>('In One').value).toBe('typed')
})
