import { beforeEach, expect, test } from 'vitest'
import { choose, chooseAll, chosenRows, clearSelection, setSelection } from './selection.ts'

beforeEach(clearSelection)
const chosen = () => [...chosenRows()].sort((a, b) => a - b)

test('a press chooses a row, a second one leaves it', () => {
  choose(3, true)
  choose(7, true)
  choose(3, false)
  expect(chosen()).toEqual([7])
})

test('a range goes from the last press to here as the rows are shown, in either direction', () => {
  const order = [9, 4, 1, 6, 2]
  choose(6, true)
  choose(4, true, order)
  expect(chosen()).toEqual([1, 4, 6])
  choose(2, false, order)
  expect(chosen()).toEqual([])
})

test('without a press before, or with one that a filter hides, a range is the row alone', () => {
  choose(4, true, [1, 4, 2])
  expect(chosen()).toEqual([4])
  choose(2, true, [1, 2])
  expect(chosen()).toEqual([2, 4])
})

test('all that is shown is chosen beside what a filter hides', () => {
  choose(8, true)
  chooseAll([1, 2], true)
  expect(chosen()).toEqual([1, 2, 8])
  chooseAll([1, 2], false)
  expect(chosen()).toEqual([8])
  setSelection([5, 6])
  expect(chosen()).toEqual([5, 6])
})
