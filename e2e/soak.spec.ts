import { soak } from './soak.ts'
import { test } from './test.ts'

/** Which seeds: `from,count`; five of them unless `npm run soak` asks for others. */
const [from = 1, count = 5] = (process.env['SOAK_SEEDS'] ?? '').split(',').filter(Boolean).map(Number)

test.use({ expected: [400, 401, 404, 429, 500, 502, 503, 504, 'cors', 'broken'] })

for (let seed = from; seed < from + count; seed += 1) {
  test(`a random session on a bad day, seed ${seed}`, async ({ page, context, standIn, secrets }) => {
    await soak({ page, context, standIn, secrets }, seed)
  })
}
