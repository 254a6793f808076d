import { defineConfig } from 'vitest/config'

/** For `npm run mutation`: a mutant of the two lowest layers meets the tests of those layers alone. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['src/{auth,spotify}/*.test.ts'],
    exclude: ['**/{fuzz,payloads,samples}.test.ts'],
    environment: 'happy-dom',
    restoreMocks: true,
    unstubGlobals: true,
  },
})
