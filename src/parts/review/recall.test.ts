import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endSession, saveSession, updateSession, type Session } from '#auth/session.ts'
import { recallEdit } from '#library/edit/run.ts'
import { recall } from './recall.ts'

vi.mock('#library/edit/run.ts', () => ({ recallEdit: vi.fn() }))

beforeEach(() => void vi.mocked(recallEdit).mockReset().mockResolvedValue(undefined))
afterEach(() => endSession('logged-out'))

const session = (consentedAt: number): Session => ({
  ...{ accessToken: 'a', refreshToken: null, expiresAt: Date.now() + 3_600_000, consentedAt, sample: false },
  ...{ scope: [], clientId: 'c' },
})

test('with each login it is looked again, and with nothing else that happens to a session', () => {
  saveSession(session(1))
  const client = new QueryClient()
  recall(client)
  recall(client)
  expect(recallEdit).toHaveBeenCalledTimes(2)
  updateSession({ ...session(1), accessToken: 'b' })
  expect(recallEdit).toHaveBeenCalledTimes(2)
  // More leave was asked for: the login takes the place of the one before.
  saveSession(session(2))
  expect(recallEdit).toHaveBeenCalledTimes(3)
  endSession('idle')
  expect(recallEdit).toHaveBeenCalledTimes(3)
  saveSession(session(3))
  expect(recallEdit).toHaveBeenCalledTimes(4)
})

test('what cannot be read is nothing to show', () => {
  vi.mocked(recallEdit).mockRejectedValue(new Error('no copy'))
  expect(() => recall(new QueryClient())).not.toThrow()
})
