// @vitest-environment node
import { expect, test } from 'vitest'
import {
  accounts,
  authorizeUrl,
  clientId,
  createSmallStandIn,
  decide,
  exchange,
  newCode,
  post,
  redirectUri,
  startTime,
  type Form,
} from './small-stand-in.ts'
import { readChosenAccount, readFormAction } from './consent-page.ts'
import type { Emulator } from './emulator.ts'

const open = (emulator: Emulator, changes: Form = {}, cookie?: string): Promise<Response> =>
  emulator.answer(new Request(authorizeUrl(changes), cookie === undefined ? {} : { headers: { cookie } }))

test.each<[string, Form]>([
  ['INVALID_CLIENT: Invalid client', { client_id: 'b'.repeat(32) }],
  ['INVALID_CLIENT: Invalid client', { client_id: 'constructor' }],
  ['INVALID_CLIENT: Invalid redirect URI', { redirect_uri: `${redirectUri}/` }],
  ['INVALID_CLIENT: Insecure redirect URI', { redirect_uri: 'http://localhost:5173/callback' }],
  ['Missing required parameter: client_id', { client_id: undefined }],
  ['Missing required parameter: response_type', { response_type: undefined }],
  ['Missing required parameter: redirect_uri', { redirect_uri: undefined }],
  ['response_type must be code', { response_type: 'token' }],
  ['code_challenge_method must be S256', { code_challenge_method: 'plain' }],
  ['code_challenge_method must be S256', { code_challenge_method: undefined }],
  ['code_challenge must be 43 characters of base64url', { code_challenge: undefined }],
  ['code_challenge must be 43 characters of base64url', { code_challenge: `${'a'.repeat(43)}=` }],
  ['code_challenge must be 43 characters of base64url', { code_challenge: 'a'.repeat(42) }],
  ['code_challenge must be 43 characters of base64url', { code_challenge: `${'a'.repeat(42)}+` }],
  ['Illegal scope', { scope: 'user-read-private playlist-read' }],
])('“%s” is said on a page, for %j; the browser is never sent back', async (text, changes) => {
  const emulator = createSmallStandIn()
  const answer = await open(emulator, changes)
  expect(answer.status).toBe(400)
  expect(answer.headers.get('location')).toBeNull()
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(await answer.text()).toContain(`<h1>${text}</h1>`)
  const insisting = await emulator.answer(
    post(`${accounts}/consent${authorizeUrl(changes).search}`, { account: 'ann', choice: 'agree' }),
  )
  expect([insisting.status, insisting.headers.get('location')]).toEqual([400, null])
})

test('a repeated parameter is refused', async () => {
  const url = authorizeUrl()
  url.searchParams.append('state', 'another')
  const answer = await createSmallStandIn().answer(new Request(url))
  expect(await answer.text()).toContain('Repeated parameter: state')
})

test('a good request gets the consent page: who asks, for what, and for which account', async () => {
  const answer = await open(createSmallStandIn())
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(page).toContain('<h1>Liner Notes wants to use your account</h1>')
  expect(page.match(/<code>[\w-]+<\/code>/g)).toHaveLength(7)
  expect(page.match(/type="radio"/g)).toHaveLength(4)
  expect(page).toContain('<bdi>Ann &lt;A&gt;</bdi>')
  expect(page).toContain('Empty account')
  expect(page).toContain('Account not registered for this app')
  expect(readChosenAccount(page)).toBe('ann')
  expect(new URL(readFormAction(page) ?? '', accounts).search).toBe(authorizeUrl().search)
})

test('the page of a stand-in is not for other origins to read', async () => {
  const answer = await open(createSmallStandIn())
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
})

test('nothing that an app sends ends up as markup', async () => {
  const answer = await open(createSmallStandIn(), { state: '"><script>alert(1)</script>' })
  expect(await answer.text()).not.toContain('<script')
  const refused = await open(createSmallStandIn(), { ['<i>']: 'x', scope: '<b>' })
  expect(await refused.text()).not.toContain('<b>')
})

test('Agree sends the browser back with a code and the state as it was', async () => {
  const back = await decide(createSmallStandIn())
  expect(back.origin + back.pathname).toBe(redirectUri)
  expect(back.searchParams.get('state')).toBe('st&te =+1')
  expect(back.searchParams.get('code')).toMatch(/^[\w-]{100,}$/)
  expect([...back.searchParams.keys()].sort()).toEqual(['code', 'state'])
})

test('Cancel sends it back with access_denied and no code', async () => {
  const back = await decide(createSmallStandIn(), {}, { choice: 'cancel' })
  expect(Object.fromEntries(back.searchParams)).toEqual({ error: 'access_denied', state: 'st&te =+1' })
})

test('a login without a state comes back without one', async () => {
  const back = await decide(createSmallStandIn(), { state: undefined })
  expect(back.searchParams.has('state')).toBe(false)
})

test.each<Form>([{ choice: undefined }, { choice: 'yes' }, { account: 'nobody' }, { account: undefined }])(
  'the form must choose: %j is not enough',
  async (form) => {
    expect((await decide(createSmallStandIn(), {}, form)).href).toBe('about:blank')
  },
)

test('a loopback address comes back to the port that it came from', async () => {
  const back = await decide(createSmallStandIn(), { redirect_uri: 'http://127.0.0.1:5173/callback' })
  expect(back.origin).toBe('http://127.0.0.1:5173')
})

const cookieOf = async (emulator: Emulator, account: string): Promise<string> => {
  const { search } = authorizeUrl()
  const answer = await emulator.answer(post(`${accounts}/consent${search}`, { account, choice: 'agree' }))
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toContain('; Path=/; HttpOnly; SameSite=Lax; Secure')
  return cookie.split(';')[0] ?? ''
}

test('what this browser has allowed before is allowed at once, for the same account', async () => {
  const emulator = createSmallStandIn()
  const answer = await open(emulator, {}, `other=1; ${await cookieOf(emulator, 'eve')}`)
  expect(answer.status).toBe(303)
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? ''
  expect((await exchange(emulator, code)).status).toBe(200)
})

test.each<[string, (emulator: Emulator) => void, Form]>([
  ['show_dialog', () => undefined, { show_dialog: 'true' }],
  ['a new scope', () => undefined, { scope: 'user-read-private playlist-modify-public' }],
  [
    'revoked consent',
    (emulator) => {
      emulator.revokeGrants()
    },
    {},
  ],
  [
    'six months',
    (emulator) => {
      emulator.clock.advance(184 * 86_400_000)
    },
    {},
  ],
])('%s brings the page back', async (_, change, parameters) => {
  const emulator = createSmallStandIn()
  const cookie = await cookieOf(emulator, 'ann')
  change(emulator)
  expect((await open(emulator, parameters, cookie)).status).toBe(200)
})

test('another browser is asked', async () => {
  const emulator = createSmallStandIn()
  await cookieOf(emulator, 'ann')
  expect((await open(emulator)).status).toBe(200)
})

test('scopes can be withheld, and the token says what was granted', async () => {
  const emulator = createSmallStandIn({ withheldScopes: ['user-top-read'] })
  const answer = await exchange(emulator, await newCode(emulator, { scope: 'user-top-read user-read-private' }))
  expect(await answer.json()).toMatchObject({ scope: 'user-read-private' })
})

test('other places of the accounts service are not found', async () => {
  const emulator = createSmallStandIn()
  for (const path of ['/authorize/', '/login', '/v1/me', '/consent'])
    expect((await emulator.answer(new Request(accounts + path))).status).toBe(404)
})

test('the log tells what was asked and when, but holds no token', async () => {
  const emulator = createSmallStandIn()
  await exchange(emulator, await newCode(emulator))
  expect(emulator.log.map(({ method, status, grantType }) => [method, status, grantType])).toEqual([
    ['POST', 303, null],
    ['POST', 200, 'authorization_code'],
  ])
  expect(emulator.log[1]).toMatchObject({
    time: startTime,
    url: `${accounts}/api/token`,
    path: '/api/token',
    token: null,
  })
  expect(JSON.stringify(emulator.log)).toContain(clientId)
  expect(JSON.stringify(emulator.log)).not.toContain('code_verifier')
})
