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

/** The modules that show a playlist to somebody who is logged in, with all that they import from the start. */
const playlistModules = new Set<string>()

/** Finds them: which chunk a module belongs to is asked when all of them are known. */
const findPlaylistModules = (): Plugin => ({
  name: 'liner-notes:playlist-modules',
  apply: 'build',
  buildEnd() {
    const visit = (id: string): void => {
      // The package names all that it has; what only a dialog uses comes with that.
      if (playlistModules.has(id) || /\/(?:useQueries|queriesObserver)\.js$/.test(id)) return
      playlistModules.add(id)
      this.getModuleInfo(id)?.importedIds.forEach(visit)
    }
    for (const id of this.getModuleIds())
      if (/src\/(?:app\/signed-in-frame|features\/playlist\/playlist-page|parts\/signed-out)\.tsx$/.test(id)) visit(id)
  },
})

/** What the package has and nothing of ours uses, by file: it would be in the way of every page. */
const unused: Record<string, string> = {
  'infiniteQueryBehavior.js': `const none = () => undefined
    export { none as infiniteQueryBehavior, none as hasNextPage, none as hasPreviousPage }`,
  // Writes go through runners with a journal, not through the cache.
  'mutationCache.js': `export class MutationCache {
      clear() {}
      findAll() { return [] }
      resumePausedMutations() { return Promise.resolve() }
    }`,
}

/** All styles are one sheet and no page has a list of what else it needs: to fetch its code is all there is to do. */
const fetchOnly = (): Plugin => ({
  name: 'liner-notes:fetch-only',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js')
      ? `export const __vitePreload = (load) => load().catch((payload) => {
          const event = Object.assign(new Event('vite:preloadError', { cancelable: true }), { payload })
          window.dispatchEvent(event)
          if (!event.defaultPrevented) throw payload
        })`
      : null,
})

/** No query of ours is an infinite one, and no write of ours a mutation of the cache. */
const withoutTheUnused = (): Plugin => ({
  name: 'liner-notes:without-the-unused',
  apply: 'build',
  load: (id) => unused[/\/query-core\/build\/modern\/(\w+\.js)$/.exec(id)?.[1] ?? ''] ?? null,
})

/**
 * The router makes each component with a call, and gives it a name for the inspectors of developers: to the bundler both may do
 * something, and keep what nothing of ours uses.
 */
const routerInParts = (): Plugin => ({
  name: 'liner-notes:router-in-parts',
  apply: 'build',
  transform: {
    filter: { id: /\/react-router\/dist\// },
    handler: (code) => ({
      code: code
        .replaceAll(/^\w+\.displayName = "\w+";$/gm, '')
        .replaceAll(/ = (\w+\.(?:forwardRef|memo|createContext)\()/g, ' = /* @__PURE__ */ $1'),
      map: null,
    }),
  },
})

/**
 * What home needs is one chunk, what a login needs another, what a playlist needs a third. What other pages share is apart, by
 * what it is about. Left to itself the bundler makes some forty: each shared module set its own, none of them big enough to
 * compress well, and every one with its list of what it gives and takes.
 */
const apart = [
  {
    name: 'failure',
    minShareCount: 1,
    test: /src\/(?:parts\/failure-(?:notice|sentences)|ui\/button-link|messages\/en\/failure\.)/,
  },
  {
    name: 'login-failure',
    minShareCount: 1,
    test: /src\/(?:parts\/(?:login-failure-notice|session-end-)|messages\/en\/(?:login-failure|session-end)\.)/,
  },
  {
    name: 'shelves',
    minShareCount: 1,
    test: /src\/(?:features\/(?:liked|albums|shows|top|recent|following)\/|messages\/en\/(?:liked|albums|shows|top|recent|following|shelf)\.|parts\/items\/(?:ask-saved|shelf|use-shelf|artist-columns)|library\/shel|spotify\/(?:album|show|liked|saved|following))/,
  },
  {
    name: 'edit',
    test: /src\/(?:library\/(?:edit|details)\/|spotify\/(?:playlist-writes|writing))/,
  },
  { name: 'restore', test: /src\/library\/restore\// },
  {
    name: 'library',
    test: /src\/(?:library\/(?!files\/|edit\/|details\/|restore\/)|messages\/en\/(?:scan|library|places)|parts\/(?:use-copy|place-link|in-which))/,
  },
  {
    name: 'files',
    test: /src\/(?:library\/files\/(?!backup|compare|zip)|parts\/export\/|messages\/en\/export\.)|node_modules\/papaparse/,
  },
  {
    name: 'pages',
    priority: 2,
    test: /src\/(?:ui\/(?!button-link)|messages\/en\/(?:range|playlists|create-button)|library\/(?:kept-query|keep-playlists|scan-state)|parts\/(?:allow\/use-allow|create\/use-create-playlist|playlist-entry|range-choice|use-range|use-now|use-fresh|tab-title)|spotify\/(?:playlists|recent|top|write-scopes))/,
  },
]

const chunks = [
  { name: 'start', tags: ['$initial' as const], priority: 5 },
  {
    name: 'login',
    test: /src\/(?:(?:parts\/(?:log-in|login-failure\.|explore|session-end\.)|ui\/(?:external-link|rich|notice|open-link))|messages\/en\/login\.)/,
    priority: 4,
  },
  { name: 'oauth', test: /oauth4webapi|src\/auth\/(?:login-steps|renewal)/, priority: 4 },
  { name: 'playlist', test: (id: string) => playlistModules.has(id), priority: 3 },
  // Small things that many a page has: in any of the chunks below they would bring the rest of it along.
  {
    name: 'bits',
    priority: 3,
    minShareCount: 2,
    test: /src\/(?:ui\/tick|library\/(?:kept-order|restore\/restore-mark|edit\/(?:edit-state|edit-mark|past-index))|messages\/en\/edit-buttons)/,
  },
  ...apart.map((group) => ({ minShareCount: 2, priority: 1, ...group })),
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
  plugins: [
    react(),
    policy(),
    findPlaylistModules(),
    fetchOnly(),
    withoutTheUnused(),
    routerInParts(),
    htmlFiles(base),
  ],
  css: cssModules,
  build: {
    target: 'baseline-widely-available',
    // One style sheet: a page of its own chunk never shows unstyled.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A page and the frame around it are asked for together, and what they share is one chunk: the lists of what else each page
      // needs would weigh more than they save.
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'js' ? [] : needed),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      // To look a thing up and not use it does nothing, here and in the packages.
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      output: { codeSplitting: { groups: chunks } },
    },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.ts'],
    environment: 'happy-dom',
    // A test fails for what it finds, never for how busy the machine is.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
}))
