import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportRows } from '../../organisation/import/export-rows.ts'
import { accountsOf, badRowsOf, planOrganisation, type FilesByKind } from '../../organisation/import/plan.ts'
import type { OrganisationState, PersonState, UnitState } from '../../organisation/import/state.ts'
import type { AssignmentId, CalendarId, JobId, PersonId, UnitId } from '../../organisation/contract.ts'
import { placeUnder } from '../../organisation/domain/tree.ts'
import { readFiles } from '../../platform/tabular/read-files.ts'
import { fileOf } from '../../platform/tabular/write-table.ts'
import { exportServices, planServices } from '../../service/catalogue-import/plan.ts'
import { columnsByKind, fileKinds, fileNames, importKinds } from './organisation-kinds.ts'

const today = '2026-11-25'
const days = ['2020-01-01', '2026-11-24', today, '2026-11-26', '2030-06-30'] as const
const text = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', '=', "'", '"', ',', ';', '\n', '-', ' ', '|', '1'),
  maxLength: 8,
})
const someText = text.map((words) => (words.trim() === '' ? 'x' : words))
const languages = ['id', 'en'] as const

/** Any organisation that the screens could have made: a tree, people with and without keys, left and returned, overlapping lives. */
const organisations = fc
  .record({
    parents: fc.array(
      fc.record({ under: fc.nat(), name: someText, closedOn: fc.constantFrom(null, null, '2030-12-31') }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    jobs: fc.array(fc.tuple(someText, someText, text), { minLength: 1, maxLength: 3 }),
    people: fc.array(
      fc.record({
        number: fc.constantFrom(null, '1', '2', '007'),
        email: fc.constantFrom(null, 'a@uji.example', 'b@uji.example'),
        name: someText,
        leftOn: fc.constantFrom(null, ...days),
        administers: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    held: fc.array(
      fc.record({ person: fc.nat(), unit: fc.nat(), job: fc.nat(), head: fc.boolean(), ends: fc.nat(2) }),
      { maxLength: 6 },
    ),
  })
  .map(({ parents, jobs, people, held }): OrganisationState => {
    const units: UnitState[] = []
    parents.forEach(({ under, name, closedOn }, index) => {
      const parent = index === 0 ? undefined : units[under % index]
      const code = `U${index}`
      const place = placeUnder(parent, code)
      const kind = 'department' as const
      const names = { nameId: name, nameEn: `${name}!` }
      const calendarId = index % 2 === 0 ? null : ('kal' as CalendarId)
      units.push({
        id: code as UnitId,
        code,
        parentId: parent?.id ?? null,
        kind,
        ...names,
        calendarId,
        closedOn,
        ...place,
      })
    })
    const titled = jobs.map(([titleId, titleEn, duties], index) => ({
      id: `J${index}` as JobId,
      titleId: `${titleId}${index}`,
      titleEn,
      descriptionId: '',
      descriptionEn: duties,
      dutiesId: duties,
      dutiesEn: '',
    }))
    return {
      units,
      jobs: titled,
      people: oneAtATime(people.map((person, index) => personOf(person, index))),
      assignments: held.flatMap((one, index) => {
        const [person, unit, job] = [people[one.person % people.length], one.unit, one.job]
        if (person === undefined) return []
        const startsOn = `20${String(10 + index)}-01-01`
        const endsOn = [null, `20${String(10 + index)}-12-31`, startsOn][one.ends] ?? null
        return {
          id: `A${index}` as AssignmentId,
          personId: `P${one.person % people.length}` as PersonId,
          unitId: units[unit % units.length]?.id ?? ('U0' as UnitId),
          jobId: titled[job % titled.length]?.id ?? ('J0' as JobId),
          head: one.head,
          startsOn,
          endsOn,
        }
      }),
      calendars: [{ id: 'kal' as CalendarId, name: 'Kantor' }],
    }
  })

function personOf(
  person: {
    number: string | null
    email: string | null
    name: string
    leftOn: string | null
    administers: boolean
  },
  index: number,
): PersonState {
  const { administers, ...rest } = person
  const roles = administers ? (['administrator'] as const) : []
  return { id: `P${index}` as PersonId, language: 'id', zone: null, roles, ...rest }
}

/** Of those who have not left no two have a number or an address. */
function oneAtATime(people: readonly PersonState[]): PersonState[] {
  const taken = new Set<string>()
  const free = (key: string | null, leftOn: string | null) => {
    if (key === null || leftOn !== null) return key
    if (taken.has(key)) return null
    taken.add(key)
    return key
  }
  return people.map((person) => ({
    ...person,
    number: free(person.number, person.leftOn),
    email: free(person.email, person.leftOn),
  }))
}

function filesOf(state: OrganisationState, language: 'id' | 'en') {
  const rows = exportRows(state, today, language)
  return (['units', 'jobs', 'people', 'assignments'] as const).map((kind) => ({
    name: `${fileNames[kind][language]}.csv`,
    bytes: Buffer.from(fileOf(columnsByKind[kind], language, rows[kind])),
  }))
}

describe('exporting an organisation and importing it again', () => {
  it('changes nothing, in either language', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(organisations, fc.constantFrom(...languages), (state, language) => {
        const read = readFiles(filesOf(state, language), fileKinds)
        expect(read.bad).toEqual([])
        let fresh = 0
        const plan = planOrganisation(state, Object.fromEntries(read.rows) as FilesByKind, {
          today,
          newId: () => `new ${fresh++}`,
          fullListOn: today,
        })
        expect(badRowsOf(plan)).toEqual([])
        for (const account of Object.values(accountsOf(plan)))
          expect(account).toMatchObject({
            made: 0,
            changed: 0,
            ended: 0,
            endedBeside: 0,
            untouched: account.rows,
          })
        const { units, jobs, people, assignments } = plan
        expect(
          [units, jobs, people, assignments].flatMap(({ made, changed }) => [...made, ...changed]),
        ).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('is true of services, too', { timeout: 240_000 }, () => {
    const minutes = fc.constantFrom(null, 1, 60, 480)
    const services = fc.array(
      fc.record({
        name: someText,
        unit: fc.nat(1),
        doneWell: text,
        promises: fc.uniqueArray(
          fc.record({
            priority: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
            responseMinutes: minutes,
          }),
          { selector: ({ priority }) => priority, maxLength: 4 },
        ),
        askers: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    const units = new Map(['AA', 'BB'].map((code) => [code, { id: `id ${code}`, code, closedOn: null }]))
    const codes = new Map([...units.values()].map(({ id, code }) => [id, code]))
    fc.assert(
      fc.property(services, fc.constantFrom(...languages), (given, language) => {
        const state = given.map(({ name, unit, doneWell, promises, askers }, index) => ({
          id: `S${index}`,
          unitId: ['id AA', 'id BB'][unit] ?? 'id AA',
          nameId: name,
          nameEn: name,
          descriptionId: '',
          descriptionEn: name,
          doneWellId: doneWell,
          doneWellEn: '',
          promises: promises.map((promise) => ({ ...promise, completionMinutes: 600 })),
          stopsClock: ['third_party' as const],
          askerUnitIds: askers ? ['id BB', 'id AA'] : [],
        }))
        const bytes = Buffer.from(fileOf(columnsByKind.services, language, exportServices(state, codes)))
        const read = readFiles([{ name: 'services.csv', bytes }], fileKinds)
        const rows = read.rows.get('services') ?? []
        const plan = planServices(state, rows, { units, today, newId: () => 'new' })
        expect(plan.bad).toEqual([])
        expect(plan.account).toMatchObject({ rows: state.length, untouched: state.length })
      }),
    )
  })
})

describe('accounts of files', () => {
  it('add up whatever is in them', { timeout: 240_000 }, () => {
    const cell = fc.constantFrom(
      '',
      'U0',
      'U1',
      'U9',
      'department',
      'x',
      today,
      '2019-01-01',
      '1',
      'a@uji.example',
      'ya',
    )
    const table = fc.array(
      fc.dictionary(
        fc.constantFrom(...new Set(importKinds.flatMap((kind) => Object.keys(columnsByKind[kind])))),
        cell,
      ),
      {
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(organisations, table, table, table, table, fc.boolean(), (state, ...given) => {
        const [units, jobs, people, assignments, full] = given
        const rowsOf = (file: string, rows: typeof units) =>
          rows.map((texts, index) => ({ file, line: index + 2, texts }))
        const files = {
          units: rowsOf('units.csv', units),
          jobs: rowsOf('jobs.csv', jobs),
          people: rowsOf('people.csv', people),
          assignments: rowsOf('assignments.csv', assignments),
        }
        let fresh = 0
        const options = { today, newId: () => `new ${fresh++}`, fullListOn: full ? today : null }
        const plan = planOrganisation(state, files, options)
        for (const { rows, made, changed, ended, untouched, bad } of Object.values(accountsOf(plan))) {
          expect(untouched).toBeGreaterThanOrEqual(0)
          expect(made + changed + ended + untouched + bad).toBe(rows)
        }
      }),
    )
  })
})
