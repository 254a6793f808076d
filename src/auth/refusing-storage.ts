import { vi } from 'vitest'

/** For tests: from now on this storage refuses each write with a DOMException of that name; it can still be read. */
export function refuseWrites(area: 'sessionStorage' | 'localStorage', name: string): void {
  const real = globalThis[area]
  const refusing = new Proxy(real, {
    get: (target, key) => {
      if (key === 'setItem') return throwing(name)
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  vi.spyOn(globalThis, area, 'get').mockReturnValue(refusing)
}

/** For tests: from now on this storage cannot even be looked up. */
export function forbid(area: 'sessionStorage' | 'localStorage'): void {
  vi.spyOn(globalThis, area, 'get').mockImplementation(throwing('SecurityError'))
}

const throwing = (name: string) => (): never => {
  throw new DOMException('refused', name)
}
