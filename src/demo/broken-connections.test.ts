// @vitest-environment node
import type { IncomingMessage } from 'node:http'
import { expect, test, vi } from 'vitest'
import { createBreaker } from './broken-connections.ts'

const connection = () => ({ destroy: vi.fn() })

const arrival = (socket: ReturnType<typeof connection>, url = '/v1/me'): IncomingMessage =>
  ({ method: 'GET', headers: { host: 'api.spotify.com' }, url, socket }) as unknown as IncomingMessage

/** A connection that has served one request before. */
const used = (breaker: ReturnType<typeof createBreaker>) => {
  const socket = connection()
  breaker.isSecondTry(arrival(socket, '/v1/before'))
  return socket
}

test('to break off is to destroy the connection', () => {
  const socket = connection()
  createBreaker().breakOff(arrival(socket))
  expect(socket.destroy).toHaveBeenCalledOnce()
})

test('after a used connection broke, the same request at once is the browser’s own second try', () => {
  const breaker = createBreaker(() => 1000)
  const first = arrival(used(breaker))
  expect(breaker.isSecondTry(first)).toBe(false)
  breaker.breakOff(first)
  expect(breaker.isSecondTry(arrival(connection(), '/v1/other'))).toBe(false)
  expect(breaker.isSecondTry(arrival(connection()))).toBe(true)
  expect(breaker.isSecondTry(arrival(connection()))).toBe(false)
})

test('a second try on another used connection brings a third', () => {
  const breaker = createBreaker(() => 1000)
  const sockets = [used(breaker), used(breaker)]
  for (const [turn, socket] of sockets.entries()) {
    const request = arrival(socket)
    expect(breaker.isSecondTry(request)).toBe(turn > 0)
    breaker.breakOff(request)
  }
  expect(breaker.isSecondTry(arrival(connection()))).toBe(true)
})

test('a fresh connection that breaks is noticed by the page, so nothing is expected of the browser', () => {
  const breaker = createBreaker(() => 1000)
  const request = arrival(connection())
  breaker.isSecondTry(request)
  breaker.breakOff(request)
  expect(breaker.isSecondTry(arrival(connection()))).toBe(false)
})

test('what comes later is the page’s own', () => {
  let now = 1000
  const breaker = createBreaker(() => now)
  const request = arrival(used(breaker))
  breaker.isSecondTry(request)
  breaker.breakOff(request)
  now += 250
  expect(breaker.isSecondTry(arrival(connection()))).toBe(false)
})
