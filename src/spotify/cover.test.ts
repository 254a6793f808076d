import { beforeEach, expect, test, vi } from 'vitest'
import { mostCoverBytes, putCover } from './cover.ts'
import { coverScopes } from './write-scopes.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('./client.ts', () => ({ request }))

const signal = new AbortController().signal
const id = '37xK4mQ9vZ1aB2cD3eF4gH'
const jpeg = '/9j/4AAQSkZJRg=='

beforeEach(() => {
  request.mockReset().mockResolvedValue(null)
})

test('a cover goes as base64 and nothing else', async () => {
  await putCover(id, jpeg, { signal })
  expect(request.mock.calls).toEqual([[`playlists/${id}/images`, { method: 'PUT', jpeg, signal, scope: coverScopes }]])
})

test.each([
  ['a line break', `${jpeg}\n`],
  ['a prefix', `data:image/jpeg;base64,${jpeg}`],
  ['another picture', 'iVBORw0KGgo='],
  ['nothing', ''],
])('%s is refused before it is sent', async (_, body) => {
  await expect(putCover(id, body, { signal })).rejects.toMatchObject({ failure: { kind: 'refused', status: 400 } })
  expect(request).not.toHaveBeenCalled()
})

test('so is what would be too large, and what is no list', async () => {
  const most = `/9j/${'A'.repeat(4 * Math.ceil(mostCoverBytes / 3) - 4)}`
  expect(most.length).toBeLessThan(256_000)
  await putCover(id, most, { signal })
  await expect(putCover(id, `${most}AAAA`, { signal })).rejects.toMatchObject({ failure: { status: 413 } })
  await expect(putCover('../me', jpeg, { signal })).rejects.toMatchObject({ failure: { kind: 'not-found' } })
  expect(request).toHaveBeenCalledOnce()
})
