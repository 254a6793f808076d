import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endSession, saveSession, type Session } from '#auth/session.ts'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { coverScopes } from '#spotify/write-scopes.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Toasts } from '#ui/toast.tsx'
import { toCoverJpeg } from './cover-jpeg.ts'
import { drawSleeve } from './sleeve.ts'
import { UploadCoverButton } from './upload-cover.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))
vi.mock('./cover-jpeg.ts', () => ({ toCoverJpeg: vi.fn(), drawCrop: vi.fn() }))
vi.mock('./sleeve.ts', () => ({ drawSleeve: vi.fn() }))

const id = '0123456789012345678901'
const oldCover = { url: 'https://i.scdn.co/image/old', width: null, height: null }
const playlist: Playlist = {
  ...{ id, uri: `spotify:playlist:${id}`, name: 'Kitchen', description: '', owner: { id: 'ida', name: 'Ida' } },
  ...{ public: true, collaborative: false, snapshotId: 's1', pictures: [oldCover], total: 3, readable: true },
}
const session: Session = {
  ...{ accessToken: 'BQ', refreshToken: 'AQ', scope: coverScopes },
  ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now(), clientId: '0'.repeat(32), sample: false },
}
const base64 = '/9j/4AAQ'
let covers: string[]
let refusal: SpotifyError | null
const writes = () => vi.mocked(request).mock.calls.filter(([, options]) => options?.method === 'PUT')

beforeEach(() => {
  covers = ['old']
  refusal = null
  saveSession(session)
  vi.stubGlobal('createImageBitmap', async () => ({ width: 800, height: 600, close: () => undefined }))
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made')
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined)
  vi.mocked(toCoverJpeg)
    .mockReset()
    .mockResolvedValue({ blob: new Blob(['x'.repeat(84_000)]), base64, side: 640 })
  vi.mocked(drawSleeve).mockReset().mockResolvedValue(document.createElement('canvas'))
  vi.mocked(request)
    .mockReset()
    .mockImplementation(async (_, { method } = {}) => {
      if (method === 'PUT') {
        if (refusal !== null) throw refusal
        covers = ['new']
        return null
      }
      return { id, name: 'Kitchen', images: covers.map((name) => ({ url: `https://i.scdn.co/image/${name}` })) }
    })
})
afterEach(() => {
  cleanup()
  endSession('logged-out')
})

async function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[`/playlists/${id}`]}>
        <UploadCoverButton playlist={playlist} />
        <Toasts />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Upload cover' }))
  return screen.findByRole('dialog')
}
const png = (width = 800) => {
  const head = new DataView(new ArrayBuffer(24))
  ;[0x89504e47, 0x0d0a1a0a, 13, 0x49484452, width, 600].forEach((word, at) => head.setUint32(at * 4, word))
  return new File([head.buffer], 'x.png')
}
const choose = (file: File) => fireEvent.change(screen.getByLabelText('Cover file'), { target: { files: [file] } })
const apply = () => screen.getByRole('button', { name: 'Apply' })
const ready = () => waitFor(() => expect(apply().getAttribute('aria-disabled')).toBe('false'))

test('a picture is shown as it will be sent, beside what is there, and that there is no way back', async () => {
  const dialog = await open()
  expect(dialog.textContent).toContain('This cannot be undone.')
  expect(apply().getAttribute('aria-disabled')).toBe('true')
  choose(png())
  const image = await screen.findByRole<HTMLImageElement>('img', { name: 'The cover as Spotify will get it' })
  expect(image.src).toBe('blob:made')
  expect(dialog.textContent).toContain('JPEG, 640 × 640 pixels, 84 KB.')
})

test('Apply sends it once and says so; nothing offers an undo', async () => {
  await open()
  choose(png())
  await ready()
  const button = apply()
  fireEvent.click(button)
  fireEvent.click(button)
  expect(await screen.findByText('“Kitchen” has a new cover.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(writes()).toEqual([[`playlists/${id}/images`, expect.objectContaining({ method: 'PUT', jpeg: base64 })]])
})

test('the section is chosen by keys as well, and only the latest is sent', async () => {
  await open()
  choose(png())
  await ready()
  const crop = vi.mocked(toCoverJpeg).mock.lastCall?.[1]
  expect(crop).toEqual({ zoom: 1, x: 0.5, y: 0.5 })
  expect(screen.queryByRole('slider', { name: 'Top to bottom' })).toBeNull()
  fireEvent.change(screen.getByRole('slider', { name: 'Zoom' }), { target: { value: '2' } })
  fireEvent.change(screen.getByRole('slider', { name: 'Left to right' }), { target: { value: '0.25' } })
  fireEvent.change(screen.getByRole('slider', { name: 'Top to bottom' }), { target: { value: '1' } })
  expect(apply().getAttribute('aria-disabled')).toBe('true')
  await ready()
  expect(vi.mocked(toCoverJpeg).mock.lastCall?.[1]).toEqual({ zoom: 2, x: 0.25, y: 1 })
  expect(screen.getByRole('slider', { name: 'Zoom' }).getAttribute('aria-valuetext')).toBe('200 %')
})

test('a sleeve is drawn from the name, on the paper that is chosen', async () => {
  await open()
  fireEvent.click(screen.getByRole('radio', { name: 'A sleeve with the name' }))
  await ready()
  fireEvent.click(screen.getByRole('radio', { name: 'Blue' }))
  expect(vi.mocked(drawSleeve).mock.calls).toEqual([
    ['Kitchen', 'Ida', 'paper'],
    ['Kitchen', 'Ida', 'blue'],
  ])
  expect(screen.queryByRole('slider')).toBeNull()
})

test.each([
  [new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'x.png', { type: 'image/png' }), 'SVG files are not taken.'],
  [new File(['hello'], 'x.jpg'), 'This is no picture that the app can read.'],
  [png(100_000), 'This picture has too many pixels.'],
])('%s: %s', async (file, said) => {
  await open()
  choose(file)
  expect((await screen.findByText(said)).closest('[role=alert]')).toBeTruthy()
  expect(apply().getAttribute('aria-disabled')).toBe('true')
})

test('a cover that was changed meanwhile is shown; the next press goes on', async () => {
  await open()
  covers = ['theirs']
  choose(png())
  await ready()
  fireEvent.click(apply())
  expect(await screen.findByText('Somebody has given the playlist another cover meanwhile.')).toBeTruthy()
  expect(writes()).toEqual([])
  fireEvent.click(apply())
  expect(await screen.findByText('“Kitchen” has a new cover.')).toBeTruthy()
})

test.each([
  [413, 'Spotify found the picture too large.'],
  [400, 'Spotify did not take the picture.'],
])('a refusal with %i is told, and the picture stays chosen', async (status, said) => {
  refusal = new SpotifyError({ kind: 'refused', status })
  await open()
  choose(png())
  await ready()
  fireEvent.click(apply())
  expect(await screen.findByText(said)).toBeTruthy()
  await ready()
})

test('the scope for pictures is asked for before anything is chosen', async () => {
  saveSession({ ...session, scope: ['playlist-modify-public'], consentedAt: session.consentedAt + 1 })
  const dialog = await open()
  expect(dialog.textContent).toContain('give your playlists covers')
  expect(screen.queryByLabelText('Cover file')).toBeNull()
})
