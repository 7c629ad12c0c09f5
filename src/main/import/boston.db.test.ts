import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runOn } from '../../../test/desk.ts'
import { testHarness } from '../../../test/harness.ts'

const root = join(import.meta.dirname, '../../..')
const source = join(root, '../shared/data/boston-311/boston_311.csv')

describe.skipIf(!existsSync(source))(
  'the service requests of a city (skipped where the list is not there)',
  () => {
    const harness = testHarness()
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'etalase-boston-'))
    })
    afterAll(() => rm(folder, { recursive: true }))
    const place = ['--organisation', 'Kota Contoh', '--zone', 'America/New_York', '--calendar', '24x7']
    const run = (...more: readonly string[]) =>
      runOn(harness, [
        'import',
        'requests',
        source,
        '--mapping',
        join(root, 'docs/examples/boston-311-mapping.yaml'),
        ...place,
        '--set-aside',
        join(folder, 'set-aside.csv'),
        ...more,
      ])

    it(
      'keep their promises by our clock exactly where the city says that they did',
      { timeout: 180_000 },
      async () => {
        const { code, told, murmured } = await run('--json')
        expect(code, murmured).toBe(0)
        expect(JSON.parse(told)).toMatchObject({
          rowsRead: 4995,
          requests: 4995,
          events: 4995,
          setAside: 0,
          reportedMadeSla: { kept: 4520, broken: 474, unknown: 1 },
          comparison: {
            agree: { kept: 3809, broken: 471 },
            disagree: {},
            notComparable: { no_due: 711, due_not_after_opening: 3, no_verdict: 1 },
          },
        })
        const again = await run()
        expect(again.told).toContain('4,995 rows read = 0 used + 4,995 there already + 0 set aside')
        const verified = await runOn(harness, ['verify', '--json'])
        expect(JSON.parse(verified.told)).toMatchObject([{ requests: 4995, differing: 0 }])
      },
    )
  },
)
