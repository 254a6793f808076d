// @vitest-environment node
import { expect, test } from 'vitest'
import { arrows, stepByKey, stepFrom, steps, toStep } from './steps.ts'

test('a step leads to the next and the one before, and holds at both ends', () => {
  expect(steps.map((step) => stepFrom(step, 1))).toEqual(['consent', 'code', 'exchange', 'use', 'use'])
  expect(steps.map((step) => stepFrom(step, -1))).toEqual(['ask', 'ask', 'consent', 'code', 'exchange'])
})

test('the arrow keys walk, Home and End go to the ends, other keys are left alone', () => {
  expect(['ArrowDown', 'ArrowRight'].map((key) => stepByKey('code', key))).toEqual(['exchange', 'exchange'])
  expect(['ArrowUp', 'ArrowLeft'].map((key) => stepByKey('code', key))).toEqual(['consent', 'consent'])
  expect(['Home', 'End'].map((key) => stepByKey('code', key))).toEqual(['ask', 'use'])
  expect(['Enter', ' ', 'Tab', 'a'].map((key) => stepByKey('code', key))).toEqual([null, null, null, null])
})

test('an address may name a step; anything else is the first', () => {
  expect(toStep('exchange')).toBe('exchange')
  expect([null, '', 'Exchange', 'constructor'].map(toStep)).toEqual(['ask', 'ask', 'ask', 'ask'])
})

test('what a step asks comes back to where it came from', () => {
  for (const [first, second] of Object.values(arrows)) {
    if (second === undefined) continue
    expect(second).toEqual({ from: first?.to, to: first?.from })
  }
})
