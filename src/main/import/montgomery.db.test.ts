import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { testHarness } from '../../../test/harness.ts'
import { makeOrganisationBank } from '../../../test/organisation-bank.ts'
import { mapping } from '../../platform/tabular/mapping.ts'
import { exportedFiles, importOrganisation } from './organisation.ts'

const root = join(import.meta.dirname, '../../..')
const source = join(root, '../shared/data/montgomery-employees/employee_salaries.csv')

describe.skipIf(!existsSync(source))(
  'the employees of a county (skipped where the list is not there)',
  () => {
    const harness = testHarness()

    it(
      'become 37 departments with 694 names of divisions and 9,228 people, and the second time nothing',
      { timeout: 180_000 },
      async () => {
        const bank = await makeOrganisationBank(harness)
        const rules = mapping.parse(
          parse(await readFile(join(root, 'docs/examples/montgomery-mapping.yaml'), 'utf8')),
        )
        const files = [{ name: 'employee_salaries.csv', bytes: await readFile(source) }]
        const run = () =>
          harness.within(bank.organisationId, (_tx, context) =>
            importOrganisation(context, files, { dryRun: false, mapping: rules }),
          )
        const first = await run()
        expect(first.bad).toEqual([])
        expect(first.accounts).toMatchObject({
          // 37 departments; a name of a division may be there in several departments, each time another unit.
          units: { rows: 37 + 733, made: 37 + 733 },
          jobs: { made: 443 },
          people: { made: 9228 },
          assignments: { made: 9228 },
        })
        const divisions = first.changes.units.filter(({ fields }) =>
          fields.some(({ column }) => column === 'parent'),
        )
        const names = divisions.map(({ fields }) => fields.find(({ column }) => column === 'nameId')?.after)
        expect(new Set(names).size).toBe(694)

        const again = await run()
        expect(again.accounts).toMatchObject({
          units: { untouched: 770 },
          people: { untouched: 9228 },
          assignments: { untouched: 9228 },
        })
        const exported = await harness.within(bank.organisationId, (_tx, context) =>
          exportedFiles(context, 'en'),
        )
        const back = await harness.within(bank.organisationId, (_tx, context) =>
          importOrganisation(
            context,
            [...exported].map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
            { dryRun: false, fullPeopleOn: 'today' },
          ),
        )
        expect(back.bad).toEqual([])
        for (const account of Object.values(back.accounts))
          expect(account).toMatchObject({ made: 0, changed: 0, ended: 0, endedBeside: 0 })
      },
    )
  },
)
