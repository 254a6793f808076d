import { killScan } from './scan-kill.ts'
import { test } from './test.ts'

/** Which seeds: `from,count`; the first alone unless `npm run soak -- --scans` asks for others. */
const [from = 1, count = 1] = (process.env['SCAN_SEEDS'] ?? '').split(',').filter(Boolean).map(Number)

test.use({ expected: [401, 429, 'cors', 'broken'] })

for (let seed = from; seed < from + count; seed += 1) {
  test(
    `a scan that is struck again and again reads everything once, seed ${seed}`,
    { tag: '@long' },
    async ({ page, context, spotify, standIn }) => {
      test.setTimeout(120_000)
      await killScan({ page, context, spotify, standIn }, seed)
    },
  )
}
