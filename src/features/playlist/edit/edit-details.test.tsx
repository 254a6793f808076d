import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, within, waitFor } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endSession, saveSession, type Session } from '#auth/session.ts'
import { request } from '#spotify/client.ts'
import { SpotifyError } from '#spotify/errors.ts'
import { playlistQueries } from '#spotify/playlist.ts'
import { Toasts } from '#ui/toast.tsx'
import { EditDetailsButton } from './edit-details.tsx'

vi.mock('#spotify/client.ts', () => ({ request: vi.fn() }))

const id = '0123456789012345678901'
const kitchen = {
  ...{ id, name: 'Kitchen & Tea', description: 'R&amp;B &quot;live&quot;', public: true, collaborative: false },
  ...{ owner: { id: 'ida' }, snapshot_id: 's1' },
}
let atSpotify: typeof kitchen
let refusal: SpotifyError | null
let hold: Promise<unknown>
const writes = () =>
  vi.mocked(request).mock.calls.flatMap(([, options]) => (options?.method === 'PUT' ? [options.body] : []))

const session: Session = {
  ...{ accessToken: 'BQ', refreshToken: 'AQ', scope: ['playlist-modify-public', 'playlist-modify-private'] },
  ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now(), clientId: '0'.repeat(32), sample: false },
}

beforeEach(() => {
  atSpotify = { ...kitchen }
  refusal = null
  hold = Promise.resolve()
  saveSession(session)
  vi.mocked(request)
    .mockReset()
    .mockImplementation(async (_, { method, body } = {}) => {
      if (method !== 'PUT') return { ...atSpotify }
      await hold
      if (refusal !== null) throw refusal
      const { description = null, ...rest } = body as Partial<typeof kitchen>
      const escaped = description?.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      atSpotify = { ...atSpotify, ...rest, ...(escaped !== undefined && { description: escaped }), snapshot_id: 's2' }
      return null
    })
})
afterEach(() => {
  cleanup()
  endSession('logged-out')
})

const Address = () => <output aria-label="address">{useLocation().search}</output>
function Page() {
  const { data } = useQuery(playlistQueries.one(id))
  return data === undefined ? null : (
    <>
      <h1>{data.name}</h1>
      <EditDetailsButton playlist={data} />
    </>
  )
}

async function show(search = '') {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[`/playlists/${id}${search}`]}>
        <Page />
        <Address />
        <Toasts />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  await screen.findByRole('button', { name: 'Edit details' })
}

async function open() {
  await show()
  fireEvent.click(screen.getByRole('button', { name: 'Edit details' }))
  return screen.findByRole('dialog', { name: 'Review changes' })
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const type = (name: string, value: string) => fireEvent.change(box(name), { target: { value } })
const button = (name: string) => screen.getByRole('button', { name })
const apply = () => fireEvent.submit(button('Apply').closest('dialog')!.querySelector('form')!)
const rows = () =>
  within(screen.getByRole('table', { name: 'Changes' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent))

test('the form holds what is there as its author wrote it, and shows what will be different', async () => {
  await open()
  expect([box('Name').value, box('Description').value]).toEqual(['Kitchen & Tea', 'R&B "live"'])
  expect(screen.queryByRole('table')).toBeNull()
  expect(button('Apply').getAttribute('aria-disabled')).toBe('true')
  type('Name', 'Kitchen 🫖')
  fireEvent.click(screen.getByRole('radio', { name: 'Not on my profile' }))
  expect(rows()).toEqual([
    ['Name', 'Kitchen & Tea', 'Kitchen 🫖'],
    ['Visibility', 'On my profile', 'Not on my profile'],
  ])
})

test('Apply sends what is new as plain text, once, however often Enter repeats', async () => {
  let goOn: (value: unknown) => void = () => undefined
  hold = new Promise((resolve) => (goOn = resolve))
  await open()
  type('Description', 'Soul & "R&B"')
  apply()
  const dialog = screen.getByRole('dialog', { name: 'Review changes' })
  fireEvent.submit(dialog.querySelector('form') ?? dialog)
  expect(await screen.findByRole('progressbar', { name: 'Applying changes' })).toBeTruthy()
  act(() => goOn(null))
  const undo = await screen.findByRole('button', { name: 'Undo' })
  expect(undo.closest('[role=status]')?.textContent).toContain('Details of “Kitchen & Tea” changed.')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(writes()).toEqual([{ description: 'Soul & "R&B"' }])
})

test('Undo writes the old details back, once', async () => {
  await open()
  type('Name', 'Sea')
  apply()
  expect(await screen.findByRole('heading', { name: 'Sea' })).toBeTruthy()
  const undo = await screen.findByRole('button', { name: 'Undo' })
  fireEvent.click(undo)
  fireEvent.click(undo)
  expect(await screen.findByText('The details of “Kitchen & Tea” are back as they were.')).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Kitchen & Tea' })).toBeTruthy()
  expect(writes()).toEqual([{ name: 'Sea' }, { name: 'Kitchen & Tea' }])
})

test('Undo leaves alone what somebody else has changed since, and shows it', async () => {
  await open()
  type('Name', 'Sea')
  apply()
  const undo = await screen.findByRole('button', { name: 'Undo' })
  atSpotify = { ...atSpotify, name: 'Theirs' }
  fireEvent.click(undo)
  expect(await screen.findByText(/Not undone: somebody has changed.*Name: Theirs\./)).toBeTruthy()
  expect(writes()).toEqual([{ name: 'Sea' }])
})

test('details that were changed meanwhile are shown, and nothing is sent until Apply is pressed again', async () => {
  await open()
  atSpotify = { ...atSpotify, description: 'Theirs', snapshot_id: 's9' }
  type('Name', 'Sea')
  apply()
  const alert = await screen.findByText('Somebody has changed the details meanwhile.')
  expect(alert.closest('[role=alert]')).toBeTruthy()
  expect(box('Description').value).toBe('Theirs')
  expect(box('Name').value).toBe('Sea')
  expect(writes()).toEqual([])
  apply()
  await screen.findByRole('button', { name: 'Undo' })
  expect(writes()).toEqual([{ name: 'Sea' }])
})

test('an empty description is explained and not sent', async () => {
  await open()
  type('Description', '')
  expect(screen.getByText(/Spotify takes no empty description/)).toBeTruthy()
  expect(button('Apply').getAttribute('aria-disabled')).toBe('true')
  apply()
  expect(writes()).toEqual([])
})

test('where there is no description yet, the review says that a new one stays', async () => {
  atSpotify.description = ''
  await open()
  type('Description', 'New')
  expect(screen.getByText(/Spotify takes none away again/)).toBeTruthy()
})

test('a name is needed, and not endless', async () => {
  await open()
  type('Name', '  ')
  expect(screen.getByText('Spotify takes no playlist without a name.')).toBeTruthy()
  type('Name', 'x'.repeat(201))
  expect(screen.getByText('Spotify takes at most 200 characters; these are 201.')).toBeTruthy()
  apply()
  expect(writes()).toEqual([])
})

test('a text that Spotify refuses is told, and stays in the form', async () => {
  refusal = new SpotifyError({ kind: 'refused', status: 400 })
  await open()
  type('Description', 'https://x.example')
  apply()
  expect(await screen.findByText('Spotify does not take these texts.')).toBeTruthy()
  expect(box('Description').value).toBe('https://x.example')
})

test('what is missing is asked for before the form, and the way back opens it', async () => {
  saveSession({ ...session, scope: [], consentedAt: session.consentedAt + 1 })
  await show()
  fireEvent.click(screen.getByRole('button', { name: 'Edit details' }))
  expect(await screen.findByRole('dialog', { name: 'Spotify must allow this' })).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
  fireEvent.click(button('Not now'))
  expect(screen.queryByRole('dialog')).toBeNull()
  cleanup()
  saveSession({ ...session, consentedAt: session.consentedAt + 2 })
  await show('?filter=x&edit=details')
  expect(await screen.findByRole('dialog', { name: 'Review changes' })).toBeTruthy()
  await waitFor(() => expect(screen.getByRole('status', { name: 'address' }).textContent).toBe('?filter=x'))
})

test('a form that is closed meanwhile does not take the outcome along, nor the form that is opened next', async () => {
  let goOn: (value: unknown) => void = () => undefined
  hold = new Promise((resolve) => (goOn = resolve))
  await open()
  type('Name', 'Sea')
  apply()
  await screen.findByRole('progressbar')
  fireEvent.click(button('Close'))
  expect(screen.queryByRole('dialog')).toBeNull()
  fireEvent.click(button('Edit details'))
  act(() => goOn(null))
  expect(await screen.findByText('Details of “Sea” changed.')).toBeTruthy()
  expect(screen.getByRole('dialog', { name: 'Review changes' })).toBeTruthy()
})

test('what goes wrong once the form is closed is told all the same', async () => {
  let goOn: (value: unknown) => void = () => undefined
  hold = new Promise((resolve) => (goOn = resolve))
  refusal = new SpotifyError({ kind: 'not-yours' })
  await open()
  type('Name', 'Sea')
  apply()
  await screen.findByRole('progressbar')
  fireEvent.click(button('Close'))
  act(() => goOn(null))
  expect((await screen.findByRole('alert')).textContent).toContain('Spotify does not show this')
})
