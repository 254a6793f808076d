import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { offerWhatIfs, type WhatIfResult, type WhatIfs } from '#auth/what-if.ts'
import { WhatIfSection } from './what-if-section.tsx'

afterEach(cleanup)

const message = {
  method: 'POST',
  url: 'https://accounts.spotify.com/api/token',
  fields: [{ name: 'code', value: { start: 'AQCo', length: 182 } }],
}
const refused: WhatIfResult = { by: 'server', message, status: 400, body: '{"error":"invalid_grant"}' }

const offer = (changes: Partial<WhatIfs>) => {
  const run = vi.fn(() => Promise.resolve(refused))
  const all: WhatIfs = {
    ...{ 'wrong-verifier': run, 'code-used-twice': run, 'foreign-state': run },
    ...{ 'missing-scope': run, 'expired-token': run, 'revoked-refresh-token': run },
    ...changes,
  }
  offerWhatIfs(() => Promise.resolve(all))
  render(<WhatIfSection />)
}

const attempt = (name: string) => within(screen.getByRole('heading', { name }).closest('li') as HTMLElement)
const tryIt = (name: string) => fireEvent.click(attempt(name).getByRole('button', { name: `Try it ${name}` }))

test('without a stand-in there is nothing to try', () => {
  render(<WhatIfSection />)
  expect(screen.queryByRole('heading', { name: 'What if' })).toBeNull()
})

test('six attempts wait to be tried', () => {
  offer({})
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Try it A wrong verifier',
    'Try it A code used twice',
    'Try it A foreign state',
    'Try it A missing scope',
    'Try it An expired token',
    'Try it A revoked refresh token',
  ])
})

test('a refusal is shown as it came, with what was sent', async () => {
  offer({})
  tryIt('A wrong verifier')
  expect(await attempt('A wrong verifier').findByText('{"error":"invalid_grant"}')).toBeTruthy()
  const outcome = attempt('A wrong verifier').getByRole('status').textContent
  expect(outcome).toContain('POST https://accounts.spotify.com/api/token')
  expect(outcome).toContain('AQCo… 182 characters')
  expect(outcome).toContain('400')
  expect(attempt('A code used twice').getByRole('status').textContent).toBe('')
})

test('a refusal by the app itself is told in its own words', async () => {
  offer({
    'foreign-state': () => Promise.resolve({ by: 'app', message: { ...message, method: 'GET' }, reason: 'mismatch' }),
  })
  tryIt('A foreign state')
  expect(await attempt('A foreign state').findByText('LoginError: mismatch')).toBeTruthy()
  const outcome = attempt('A foreign state').getByRole('status').textContent
  expect(outcome).toContain('Nothing was sent.')
  expect(outcome).toContain('This answer does not belong to a login that began in this tab.')
})

test('an attempt that cannot be run says so', async () => {
  offer({ 'expired-token': () => Promise.reject(new Error('no')) })
  tryIt('An expired token')
  expect(await attempt('An expired token').findByText('This could not be run just now.')).toBeTruthy()
})
