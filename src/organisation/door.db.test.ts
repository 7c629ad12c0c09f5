import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank } from '../../test/organisation-bank.ts'
import type { JobId } from './contract.ts'
import {
  belongedTo,
  ensureAssignments,
  ensureJobs,
  ensurePeople,
  ensureUnits,
  isMember,
  membersOf,
  peopleToTell,
  personNames,
  presentHeadsOf,
  unitNames,
  unitPath,
  unitPaths,
  unitsBelow,
  type OrganisationViews,
} from './index.ts'

const harness = testHarness()
const day = '2026-11-20'

describe('the door of the organisation', () => {
  it('knows units by path, name and branch', async () => {
    const bank = await makeOrganisationBank(harness)
    const { KP, IT, ITB, SDM } = bank.units
    await harness.within(bank.organisationId, async (tx) => {
      expect(await unitPath(tx, ITB)).toEqual([KP, IT, ITB])
      expect([...(await unitPaths(tx, [SDM, KP, bank.people.itOne]))]).toEqual(
        expect.arrayContaining([
          [SDM, [KP, SDM]],
          [KP, [KP]],
        ]),
      )
      expect((await unitNames(tx, [IT])).get(IT)).toEqual({
        id: IT,
        name: { id: 'Teknologi Informasi', en: 'Information Technology' },
        code: 'IT',
      })
      expect(await unitsBelow(tx, IT)).toEqual([IT, ITB])
      expect(await unitPath(tx, bank.people.itOne)).toBeUndefined()
    })
  })

  it('knows who is in a unit and who heads it, looking upwards where it has no head', async () => {
    const bank = await makeOrganisationBank(harness)
    const { KP, IT, ITB } = bank.units
    const { itHead, itOne, hrHead } = bank.people
    await harness.within(bank.organisationId, async (tx) => {
      expect(await membersOf(tx, IT, day)).toEqual([
        { id: itHead, name: 'itHead', head: true },
        { id: itOne, name: 'itOne', head: false },
      ])
      expect(await membersOf(tx, IT, '2019-12-31')).toEqual([])
      expect(await presentHeadsOf(tx, [KP, IT, ITB], day)).toEqual([itHead])
      expect(await presentHeadsOf(tx, [KP], day)).toEqual([])
      expect([
        await isMember(tx, IT, itOne, day),
        await isMember(tx, IT, hrHead, day),
        await isMember(tx, ITB, itOne, day),
      ]).toEqual([true, false, false])
      expect((await personNames(tx, [itOne])).get(itOne)?.name).toBe('itOne')
      expect(await peopleToTell(tx, [itOne], day)).toMatchObject([
        { name: 'itOne', language: 'en', email: expect.stringContaining('itone.') },
      ])
    })
  })

  it('knows who belonged to a unit or to one below it at any time of a span', async () => {
    const bank = await makeOrganisationBank(harness)
    const { IT, ITB } = bank.units
    const { itOne, hrHead } = bank.people
    await harness.within(bank.organisationId, async (tx) => {
      const [held] = (await ensureJobs(tx, [{ id: 'Magang', en: 'Trainee' }])).values()
      await ensureAssignments(tx, [
        {
          personId: hrHead,
          unitId: ITB,
          jobId: held as JobId,
          head: false,
          startsOn: '2026-02-10',
          endsOn: '2026-02-12',
        },
      ])
      const belonged = (personId: string, from: string, to: string) =>
        belongedTo(tx, IT, personId, { from, to })
      expect(await belonged(itOne, day, day)).toBe(true)
      expect(await belonged(hrHead, '2026-02-01', '2026-02-28')).toBe(true)
      expect(await belonged(hrHead, '2026-02-12', '2026-02-12')).toBe(true)
      expect(await belonged(hrHead, '2026-02-13', '2026-02-28')).toBe(false)
      expect(await belonged(hrHead, '2026-02-01', '2026-02-09')).toBe(false)
    })
  })

  it('sees nothing of another organisation', async () => {
    const [bank, other] = [await makeOrganisationBank(harness), await makeOrganisationBank(harness)]
    await harness.within(other.organisationId, async (tx) => {
      expect(await unitPath(tx, bank.units.IT)).toBeUndefined()
      expect(await membersOf(tx, bank.units.IT, day)).toEqual([])
      expect((await personNames(tx, [bank.people.itOne])).size).toBe(0)
      expect(await presentHeadsOf(tx, [bank.units.KP, bank.units.IT], day)).toEqual([])
      const names = await tx
        .withTables<OrganisationViews>()
        .selectFrom('organisation.unitNames')
        .select('organisationId')
        .execute()
      expect(new Set(names.map(({ organisationId }) => organisationId))).toEqual(
        new Set([other.organisationId]),
      )
      const people = await tx
        .withTables<OrganisationViews>()
        .selectFrom('organisation.personNames')
        .select('organisationId')
        .execute()
      expect(people).toHaveLength(7)
    })
  })

  it('makes what an import needs once, however often it is asked', async () => {
    const bank = await makeOrganisationBank(harness)
    const email = `agus.${bank.organisationId}@uji.example`
    const twice = async () =>
      harness.within(bank.organisationId, async (tx) => {
        const units = await ensureUnits(tx, [
          {
            code: 'G70',
            name: { id: 'Group 70', en: 'Group 70' },
            kind: 'department',
            parentId: bank.units.KP,
          },
        ])
        const people = await ensurePeople(tx, [
          { key: 'caller 1', name: 'Caller 1', email: null, language: 'id' },
          { key: 'caller 2', name: 'Agus', email, language: 'id', roles: ['auditor'] },
        ])
        const jobs = await ensureJobs(tx, [
          { id: 'Petugas', en: 'Agent' },
          { id: 'staf', en: 'Staff' },
        ])
        const [personId, unitId, jobId] = [people.get('caller 1'), units.get('G70'), jobs.get('Petugas')]
        if (personId === undefined || unitId === undefined || jobId === undefined) throw new Error('Not made')
        const made = await ensureAssignments(tx, [
          { personId, unitId, jobId, head: false, startsOn: '2016-01-01', endsOn: null },
        ])
        return {
          ids: [...units, ...people, ...jobs],
          made,
          staff: jobs.get('staf'),
          path: await unitPath(tx, unitId),
          people,
        }
      })
    const [first, second] = [await twice(), await twice()]
    expect(second.ids).toEqual(first.ids)
    expect([first.made, second.made]).toEqual([1, 0])
    expect(first.staff).toBe(bank.jobId)
    expect(first.path).toHaveLength(2)
    const byEmail = await harness.within(bank.organisationId, (tx) =>
      ensurePeople(tx, [{ key: 'other source', name: 'Agus W', email, language: 'id' }]),
    )
    expect(byEmail.get('other source')).toBe(first.people.get('caller 2'))
  })

  it('lets no import put a unit where the tree would not hold together', async () => {
    const bank = await makeOrganisationBank(harness)
    const broken = (change: string) =>
      harness.within(bank.organisationId, (tx) =>
        sql`update organisation.units set ancestors = ${sql.raw(change)} where id = ${bank.units.ITB}`.execute(
          tx,
        ),
      )
    await expect(broken(`array[id]`)).rejects.toThrow('units__ancestors')
    await expect(broken(`'{}'`)).rejects.toThrow('units__ancestors')
  })
})
