import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { test, expect } from '@playwright/test'

/** Ports that were free a moment ago. */
async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()]
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
        }),
    ),
  )
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return [ports[0] ?? 0, ports[1] ?? 0]
}

/** `npm start` on ports of its own, with all that it has said so far. */
function start([app, standIn]: [number, number]) {
  const env = { ...process.env, PORT: String(app), STAND_IN_PORT: String(standIn) }
  const run = spawn(process.execPath, ['scripts/start.mjs'], { env })
  const said = { text: '' }
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (data: Buffer) => (said.text += data.toString()))
  const ended = new Promise<number | null>((resolve) => run.once('close', resolve))
  return { said, ended, stop: () => run.kill() }
}

test('npm start serves the app beside a stand-in of Spotify, and one logs in there', async ({ page }) => {
  const ports = await freePorts()
  const app = start(ports)
  try {
    await expect.poll(() => app.said.text, { timeout: 30_000 }).toContain('Stand-in')
    expect(app.said.text).toContain(`http://127.0.0.1:${String(ports[0])}/`)
    expect(app.said.text).toContain(`http://127.0.0.1:${String(ports[1])}`)
    await page.goto(`http://127.0.0.1:${String(ports[0])}/`)
    // The development server makes the code on the first request for it.
    await page.getByRole('button', { name: 'Log in with Spotify', disabled: false }).click({ timeout: 30_000 })
    await expect(page.getByRole('heading', { name: 'Liner Notes wants to use your account' })).toBeVisible()
    expect(new URL(page.url()).port).toBe(String(ports[1]))
    await page.getByRole('button', { name: 'Agree' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Ida Marlowe' })).toBeVisible({ timeout: 30_000 })

    const second = start(ports)
    expect(await second.ended).toBe(1)
    expect(second.said.text).toContain(`Port ${String(ports[0])} is taken`)
  } finally {
    app.stop()
    await app.ended
  }
})
