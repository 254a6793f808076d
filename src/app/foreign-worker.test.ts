import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { obstacle } from './obstacle.ts'
import { sendWorkersAway, tryAgain } from './foreign-worker.ts'

const reload = vi.fn()

const createWorkers = (controller: object | null = {}) => {
  const registrations = [{ unregister: vi.fn(async () => true) }, { unregister: vi.fn(async () => true) }]
  const workers = Object.assign(new EventTarget(), { controller, getRegistrations: async () => registrations })
  return { registrations, workers: workers as unknown as ServiceWorkerContainer }
}

beforeEach(() => {
  sessionStorage.clear()
  reload.mockReset()
  vi.spyOn(location, 'reload').mockImplementation(reload)
})

afterEach(() => vi.unstubAllGlobals())

test('every worker is unregistered, and the page loads anew', async () => {
  const { registrations, workers } = createWorkers()
  expect(await sendWorkersAway(workers)).toBe('reloading')
  for (const { unregister } of registrations) expect(unregister).toHaveBeenCalledOnce()
  expect(reload).toHaveBeenCalledOnce()
})

test('the page loads anew once and no more, until the person asks for it', async () => {
  const { workers } = createWorkers()
  await sendWorkersAway(workers)
  expect(await sendWorkersAway(workers)).toBe('stays')
  expect(reload).toHaveBeenCalledTimes(1)
  tryAgain()
  expect(reload).toHaveBeenCalledTimes(2)
  expect(await sendWorkersAway(workers)).toBe('reloading')
})

test('without storage for the mark nothing is loaded anew', async () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('no', 'SecurityError')
    },
  })
  expect(await sendWorkersAway(createWorkers().workers)).toBe('stays')
  expect(reload).not.toHaveBeenCalled()
})

test('a worker that cannot be unregistered is met again after the reload', async () => {
  const { workers } = createWorkers()
  vi.spyOn(workers, 'getRegistrations').mockRejectedValue(new DOMException('no', 'SecurityError'))
  expect(await sendWorkersAway(workers)).toBe('reloading')
  expect(await sendWorkersAway(workers)).toBe('stays')
})

test('only a worker that controls the page is in the way, and one that comes later has it loaded anew', () => {
  const { workers } = createWorkers(null)
  vi.stubGlobal('navigator', { serviceWorker: workers })
  expect(obstacle()).toBeNull()
  workers.dispatchEvent(new Event('controllerchange'))
  expect(reload).not.toHaveBeenCalled()
  Object.assign(workers, { controller: {} })
  workers.dispatchEvent(new Event('controllerchange'))
  expect(reload).toHaveBeenCalledOnce()
  expect(obstacle()).toBe('worker')
})

test('an address without workers has none in the way', () => {
  vi.stubGlobal('navigator', {})
  expect(obstacle()).toBeNull()
})

test('a frame is in the way whatever else there is', () => {
  vi.stubGlobal('top', {})
  expect(obstacle()).toBe('frame')
})
