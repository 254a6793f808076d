import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createServer, type Plugin, type UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'

/** `/repo/`, `/repo`, `repo` and nothing at all are the same wish, said in four ways. */
export const toBase = (text = ''): string => {
  const inner = text.trim().replaceAll(/^\/+|\/+$/g, '')
  return inner === '' ? '/' : `/${inner}/`
}

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: https://*.scdn.co https://*.spotifycdn.com https://*.fbcdn.net https://platform-lookaside.fbsbx.com",
  "font-src 'self'",
  'connect-src https://accounts.spotify.com/api/token https://api.spotify.com/v1/',
  "manifest-src 'self'",
  "media-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'upgrade-insecure-requests',
].join('; ')

/** The policy stands right behind the charset: nothing before it is covered. Vite's own development client needs what it forbids. */
const policy = (): Plugin => ({
  name: 'liner-notes:policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace('<meta charset="utf-8" />', (charset) => {
        const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`
        return `${charset}\n    ${meta}`
      }),
  },
})

/** A name that says where it is from, the same in the page that is written at build time and in the app that takes it over. */
const cssModules: UserConfig['css'] = {
  modules: { generateScopedName: (name, file) => `${basename(file).replace('.module.css', '')}__${name}` },
}

type FirstScreens = {
  homeScreen: (base: string) => string
  emptyFrame: (base: string) => string
  fixedRoutes: readonly string[]
}

/**
 * One HTML file for each fixed route, so that a static host answers 200 there, and 404.html for the rest. Home's first
 * screen is in index.html alone, so that it is read before any script has run.
 */
const htmlFiles = (base: string): Plugin => ({
  name: 'liner-notes:html-files',
  apply: 'build',
  writeBundle: async ({ dir = 'dist' }, bundle) => {
    const server = await createServer({
      configFile: false,
      base,
      css: cssModules,
      plugins: [react()],
      appType: 'custom',
      logLevel: 'error',
      server: { middlewareMode: true, ws: false },
      optimizeDeps: { noDiscovery: true },
    })
    try {
      const { homeScreen, emptyFrame, fixedRoutes } = (await server.ssrLoadModule(
        '/src/app/first-screen.tsx',
      )) as FirstScreens
      const page = await readFile(join(dir, 'index.html'), 'utf8')
      const filled = (screen: string) => page.replace('<div id="root"></div>', () => `<div id="root">${screen}</div>`)
      const names = [...fixedRoutes.map((route) => `${route.slice(1)}.html`), '404.html']
      for (const name of names) {
        await mkdir(dirname(join(dir, name)), { recursive: true })
        await writeFile(join(dir, name), filled(emptyFrame(base)))
      }
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const home = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/app/home-route.tsx')))
      const preloads = [home?.fileName ?? '', ...(home?.imports ?? [])]
        .filter((name) => name !== '' && !page.includes(name))
        .map((name) => `<link rel="modulepreload" crossorigin href="${base}${name}" />`)
      const index = filled(homeScreen(base)).replace('</head>', () => `  ${preloads.join('\n    ')}\n  </head>`)
      await writeFile(join(dir, 'index.html'), index)
    } finally {
      await server.close()
    }
  },
})

/**
 * What home needs is one chunk, what a login needs another, what the pages behind it share a third, and the small pages of
 * the shelves (liked songs, saved albums, tops …) with what they alone share a fourth. Left to itself the
 * bundler makes some forty: each shared module set its own, none of them big enough to compress well.
 */
const shared = /src\/(?:auth|spotify|library|parts|ui|messages|app)\/|node_modules/
/** What several pages share and a playlist has no use for. */
const apart = [
  { name: 'dialog', test: /src\/ui\/dialog/ },
  {
    name: 'failure',
    test: /src\/(?:parts\/(?:login-)?failure-(?:notice|sentences)|messages\/en\/(?:login-)?failure\.)/,
  },
  {
    name: 'shelves',
    test: /src\/(?:features\/(?:liked|albums|shows|top|recent|following)\/|messages\/en\/(?:liked|albums|shows|top|recent|following|shelf)\.|parts\/items\/(?:shelf|use-shelf|artist-columns)|library\/shel|spotify\/(?:album|show|liked|saved|following))/,
  },
  {
    name: 'library',
    test: /src\/(?:library\/(?:scan-(?!state)|scan\.|holdings-query|search|held|duplicates|findings|sums|statistics)|messages\/en\/(?:scan|library|places)|parts\/(?:use-copy|place-link|in-which)|library\/ke(?:ep-|pt-))/,
  },
  {
    name: 'lists',
    test: /src\/(?:parts\/(?:playlist-entry|range-choice|use-range)|spotify\/(?:recent|top)|messages\/en\/playlists)/,
  },
]

const chunks = [
  { name: 'start', tags: ['$initial' as const], priority: 3 },
  {
    name: 'login',
    test: /src\/(?:parts\/(?:log-in|login-failure\.|explore|session-end)|messages\/en\/login\.)/,
    priority: 2,
  },
  { name: 'oauth', test: /oauth4webapi|src\/auth\/(?:login-steps|renewal)/, priority: 2 },
  {
    name: 'signed-in',
    test: (id: string) => shared.test(id) && !apart.some(({ test }) => test.test(id)),
    minShareCount: 2,
    priority: 1,
  },
  // After it: a group takes along whatever it imports.
  ...apart.map((group) => ({ ...group, minShareCount: 2, priority: 0 })),
]

const base = toBase(process.env['BASE_PATH'])

/** The router's own entry is the one with warnings for developers, whatever is built. */
const routerWithoutWarnings = {
  find: /^react-router$/,
  replacement: fileURLToPath(new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url)),
}

export default defineConfig(({ command }) => ({
  base,
  resolve: { alias: command === 'build' ? [routerWithoutWarnings] : [] },
  plugins: [react(), policy(), htmlFiles(base)],
  css: cssModules,
  build: {
    target: 'baseline-widely-available',
    // One style sheet: a page of its own chunk never shows unstyled.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.ts'],
    environment: 'happy-dom',
    restoreMocks: true,
    unstubGlobals: true,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
}))
