import { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts'
import { createSampleAccounts, sampleMusic } from './sample-library.ts'

/** The only Client ID that the stand-in knows unless it is told of others; auth's `sampleClientId`. */
const demoClientId = 'c0ffee00c0ffee00c0ffee00c0ffee00'

/** Where `npm start` and other local runs come back to: the loopback address, on any port. */
const localRedirects: readonly string[] = ['http://127.0.0.1/callback', 'http://[::1]/callback']

export type DemoOptions = Omit<EmulatorOptions, 'accounts' | 'clients'> & {
  /** Registered for the sample Client ID; any loopback port with path `/callback` unless given. */
  redirectUris?: readonly string[]
} & Partial<Pick<EmulatorOptions, 'accounts' | 'clients'>>

/** A stand-in with the sample accounts and the sample Client ID. Every call makes a library of its own. */
export function createDemoEmulator({ redirectUris = localRedirects, ...options }: DemoOptions): Emulator {
  const now = options.now ?? Date.now
  return createEmulator({
    music: () => sampleMusic(),
    ...options,
    accounts: options.accounts ?? createSampleAccounts(now()),
    clients: options.clients ?? { [demoClientId]: redirectUris },
  })
}
