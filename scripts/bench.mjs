// npm run bench [-- --only list|library|files|edit]: what the built app weighs, asks and takes, each figure beside the least or the most that it may be.
import { parseArgs } from 'node:util'
import { benchEdit, benchReview } from './bench-edit.mjs'
import { benchFiles } from './bench-files.mjs'
import { benchLibrary } from './bench-library.mjs'
import { benchList } from './bench-list.mjs'
import { createTable } from './bench-table.mjs'
import { buildSite, openWorld } from './bench-world.mjs'

const parts = /** @type {const} */ ([
  { name: 'edit', library: 'sample', run: benchReview },
  { name: 'list', library: 'sample', run: benchList },
  { name: 'library', library: 'large', run: benchLibrary },
  { name: 'files', library: 'large', run: benchFiles },
])

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const chosen = parts.filter(({ name }) => only === undefined || name === only)
if (chosen.length === 0) {
  console.error(`--only takes one of: ${parts.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

await buildSite()
const table = createTable()
try {
  if (only === undefined || only === 'edit') await benchEdit(table.say)
  for (const { library, run } of chosen) {
    const world = await openWorld(library)
    try {
      await run(world, table.say)
    } finally {
      await world.close()
    }
  }
} finally {
  // Of a run that fails too: what it has measured says how far it came.
  table.print()
}
