// @vitest-environment node
import { expect, test } from 'vitest'

/** Who may import whom. `lazily` are the layers that only a dynamic import may reach. */
const layers: Record<string, { may: readonly string[]; lazily?: readonly string[] }> = {
  main: { may: ['app', 'auth', 'config'], lazily: ['demo'] },
  app: { may: ['features', 'parts', 'library', 'spotify', 'auth', 'ui', 'messages', 'config', 'paths'] },
  features: { may: ['parts', 'library', 'spotify', 'auth', 'ui', 'messages', 'paths'] },
  parts: { may: ['library', 'spotify', 'auth', 'ui', 'messages', 'paths'] },
  library: { may: ['spotify', 'auth'] },
  spotify: { may: ['auth', 'config'] },
  auth: { may: ['config'] },
  demo: { may: ['spotify', 'auth', 'config'] },
  ui: { may: ['messages'] },
  messages: { may: [] },
  config: { may: [] },
  paths: { may: [] },
}

type Import = { from: string; specifier: string; lazy: boolean; typeOnly: boolean }

const sources = import.meta.glob<string>(['./**/*.{ts,tsx}', '!./**/*.d.ts', '!./architecture.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

const layerOf = (path: string): string => /^\.\/([^/.]+)/.exec(path)?.[1] ?? path

const importsOf = (from: string, source: string): Import[] => {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const fixed = [...code.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)]
  const lazy = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)]
  return [
    ...fixed.map((match) => ({ from, specifier: match[2] ?? '', lazy: false, typeOnly: match[1] !== undefined })),
    ...lazy.map((match) => ({ from, specifier: match[1] ?? '', lazy: true, typeOnly: false })),
  ]
}

const imports = Object.entries(sources).flatMap(([path, source]) => importsOf(path, source))

/** The sentence that says what is wrong with an import, or null where nothing is. */
const complaint = ({ from, specifier, lazy, typeOnly }: Import): string | null => {
  const here = layerOf(from)
  if (specifier.startsWith('../'))
    return `${from}: '${specifier}' climbs; './' is my own folder, '#layer/' a layer below`
  if (specifier.startsWith('./')) {
    const there = from.split('/').length === 2 ? layerOf(specifier) : here
    return there === here || from.split('/').length > 2 ? null : judge(from, here, there, lazy)
  }
  if (!specifier.startsWith('#')) return null
  const there = /^#([^/.]+)/.exec(specifier)?.[1] ?? specifier
  if (here === 'demo' && there === 'spotify' && !typeOnly) return `${from}: demo may import only types of spotify`
  if (here === 'features' && there === 'features') {
    const folder = (path: string) => /features\/([^/]+)/.exec(path)?.[1]
    return folder(from) === folder(specifier) ? null : `${from}: a feature imports another, '${specifier}'`
  }
  return there === here ? null : judge(from, here, there, lazy)
}

const judge = (from: string, here: string, there: string, lazy: boolean): string | null => {
  // A test may rehearse with the stand-in.
  if (there === 'demo' && /\.test\.tsx?$|\/rehearsal\.ts$/.test(from)) return null
  const rule = layers[here]
  if (rule === undefined) return `${from} stands in no layer`
  if (rule.may.includes(there)) return null
  if (lazy && rule.lazily?.includes(there)) return null
  return `${from}: ${here} may not import ${there}`
}

test('every source stands in a layer', () => {
  const strangers = Object.keys(sources).filter((path) => !(layerOf(path) in layers))
  expect(strangers).toEqual([])
})

test('imports run one way', () => {
  expect(imports.map(complaint).filter((sentence) => sentence !== null)).toEqual([])
})

test('only config reads import.meta.env', () => {
  const readers = Object.entries(sources).filter(
    ([path, source]) => path !== './config.ts' && source.includes('import.meta.env'),
  )
  expect(readers.map(([path]) => path)).toEqual([])
})

test('no query is an infinite one and no write a mutation: vite.config.ts leaves out what would make them work', () => {
  const users = Object.entries(sources).filter(([, source]) =>
    /useInfiniteQuery|infiniteQueryOptions|useMutation|useIsMutating|mutationOptions|[mM]utationCache/.test(source),
  )
  expect(users.map(([path]) => path)).toEqual([])
})

test('the rule notices what it forbids', () => {
  const wrong: Import[] = [
    { from: './ui/button.tsx', specifier: '#spotify/client.ts', lazy: false, typeOnly: false },
    { from: './features/home/page.tsx', specifier: '#features/setup/page.tsx', lazy: false, typeOnly: false },
    { from: './main.tsx', specifier: '#demo/in-page.ts', lazy: false, typeOnly: false },
    { from: './auth/login.ts', specifier: '../spotify/client.ts', lazy: false, typeOnly: false },
    { from: './demo/api.ts', specifier: '#spotify/client.ts', lazy: false, typeOnly: false },
  ]
  expect(wrong.map(complaint).filter((sentence) => sentence === null)).toEqual([])
})
