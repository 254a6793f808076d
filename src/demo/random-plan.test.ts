// @vitest-environment node
import { expect, test } from 'vitest'
import type { FaultKind } from './faults.ts'
import { randomPlan } from './random-plan.ts'
import { ask, createSmallStandIn, logIn } from './small-stand-in.ts'

const turns = 12
const many = Array.from({ length: 400 }, (_, seed) => randomPlan(seed, turns))
const mishaps = many.flatMap((plan) => plan.mishaps)
const rules = mishaps.flatMap((mishap) => ('rule' in mishap ? [mishap.rule] : []))

test('the same seed gives the same plan, another seed another one', () => {
  expect(randomPlan(7, turns)).toEqual(randomPlan(7, turns))
  expect(randomPlan(8, turns).mishaps).not.toEqual(randomPlan(7, turns).mishaps)
})

test('a plan is plain data: written down and read again it is the same', () => {
  for (const plan of many) expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
})

test('every turn of a plan is one of the session, in order', () => {
  for (const { mishaps } of many) {
    const drawn = mishaps.map(({ turn }) => turn)
    expect(drawn).toEqual(drawn.toSorted((one, other) => one - other))
    expect(drawn.every((turn) => turn >= 0 && turn < turns)).toBe(true)
  }
})

test('all that can befall a session is among them', () => {
  const kinds: FaultKind[] = [
    ...(['rate-limit', 'rate-limit-unreadable', 'rate-limit-no-cors', 'quota', 'status', 'truncated'] as const),
    ...(['invalid-json', 'html', 'empty', 'reset', 'slow', 'hang', 'endless', 'unauthorized'] as const),
  ]
  expect(new Set(rules.map(({ what }) => what))).toEqual(new Set(kinds))
  expect(new Set(rules.flatMap(({ status }) => status ?? []))).toEqual(new Set([500, 502, 503, 504]))
  expect(rules.some(({ times }) => (times ?? 1) > 5)).toBe(true)
  expect(rules.some(({ match }) => match === '/api/token')).toBe(true)
  const events = mishaps.flatMap((mishap) => ('event' in mishap ? [mishap.event] : []))
  expect(new Set(events)).toEqual(new Set(['grants-revoked', 'tokens-expired']))
})

test('a quota is not announced where tokens are given, nor a bad token', () => {
  const atTheDoor = rules.filter(({ match }) => match === '/api/token')
  expect(atTheDoor.length).toBeGreaterThan(10)
  expect(atTheDoor.filter(({ what }) => what === 'quota' || what === 'unauthorized')).toEqual([])
})

test('none of it lasts for ever', async () => {
  for (const { mishaps } of many.slice(0, 40)) {
    const emulator = createSmallStandIn()
    const { access_token } = await logIn(emulator)
    emulator.faults.add(...mishaps.flatMap((mishap) => ('rule' in mishap ? [mishap.rule] : [])))
    for (let request = 0; request < 100; request += 1) await ask(emulator, access_token, '/me')
    expect((await ask(emulator, access_token, '/me')).status).toBe(200)
  }
})
