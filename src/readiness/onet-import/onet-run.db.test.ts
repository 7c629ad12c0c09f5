import { describe, expect, it } from 'vitest'
import { testHarness, type Caller } from '../../../test/harness.ts'
import { makeReadinessBank, type ReadinessBank } from '../../../test/readiness-bank.ts'
import { jakarta } from '../../../test/service-bank.ts'

const harness = testHarness()

const header =
  'O*NET-SOC Code\tTitle\tElement ID\tElement Name\tScale ID\tScale Name\tData Value\tRecommend Suppress\tNot Relevant'
const line = (element: string, name: string, scale: string, value: number, suppress = 'N', relevant = 'N') =>
  `53-3031.00\tDriver\t${element}\t${name}\t${scale}\t\t${value}\t${suppress}\t${relevant}`
const table = [
  header,
  line('2.A.1.b', 'Active Listening', 'IM', 3.5),
  line('2.A.1.b', 'Active Listening', 'LV', 2.8),
  line('2.B.3.h', 'Operation and Control', 'IM', 4.1),
  line('2.B.3.h', 'Operation and Control', 'LV', 3.9),
  line('2.B.3.e', 'Programming', 'IM', 4),
  line('2.B.3.e', 'Programming', 'LV', 3, 'N', 'Y'),
].join('\n')

const anchorHeader = 'Element ID\tElement Name\tScale ID\tScale Name\tAnchor Value\tAnchor Description'
const anchors = [
  anchorHeader,
  "2.A.1.b\tActive Listening\tLV\tLevel\t2\tTake a customer's order",
  '2.A.1.b\tActive Listening\tLV\tLevel\t4\tA sentence that nobody translated',
  '1.A.1.a.1\tOral Comprehension\tLV\tLevel\t2\tUnderstand a television commercial',
].join('\n')

interface Given {
  readonly skills?: string
  readonly anchors?: string
  readonly by?: Caller
  /** Who tries and writes it; left out: whoever began it. */
  readonly writer?: Caller
}

function upload(caller: Caller, id: string, role: string, content: string) {
  const head = `--batas\r\ncontent-disposition: form-data; name="file"; filename="Skills.txt"\r\n\r\n`
  return caller.call('POST', `/imports/${id}/files/${role}`, {
    body: `${head}${content}\r\n--batas--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=batas' },
  })
}

async function bringIn(bank: ReadinessBank, options: object, given: Given = {}) {
  const by = given.by ?? (await bank.as('administrator'))
  const begun = await by.call('POST', '/imports', { body: { kind: 'onet_skills', options } })
  const id = String(begun.body.id)
  await upload(by, id, 'skills', given.skills ?? table)
  if (given.anchors !== undefined) await upload(by, id, 'anchors', given.anchors)
  for (const act of ['check', 'write']) {
    await by.call('POST', `/imports/${id}/${act}`)
    await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
  }
  const remarks = async (grade: string) =>
    (await by.call('GET', `/imports/${id}/remarks?grade=${grade}`)).body.rows as {
      line: number
      field: string
      reason: string
    }[]
  return { ...(await by.call('GET', `/imports/${id}`)).body, id, remarked: remarks }
}

async function makeSteward(bank: ReadinessBank): Promise<Caller> {
  const administrator = await bank.as('administrator')
  const body = { name: 'Petugas', email: null, language: 'en', zone: null }
  const personId = String((await administrator.call('POST', '/people', { body })).body.id)
  const given = { roles: ['steward'], reason: 'Untuk uji' }
  await administrator.call('PUT', `/people/${personId}/roles`, { body: given })
  return harness.as({ organisationId: bank.organisationId, personId })
}

describe('skills of O*NET', () => {
  it('become abilities in both languages, and a job wishes for those that matter to it', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const run = await bringIn(bank, { occupation: '53-3031.00', jobId: bank.driverJob })
    expect(run).toMatchObject({ state: 'done', account: { rows: 6 } })
    expect(run.account.parts.map(({ count }: { count: number }) => count)).toEqual([5, 0, 1, 0, 0])
    const driver = await bank.as('driver')
    const { rows } = (await driver.call('GET', '/abilities')).body
    expect(rows.filter(({ fromOnet }: { fromOnet: boolean }) => fromOnet)).toMatchObject([
      { name: { id: 'Mengendalikan alat', en: 'Operation and Control' }, freshMonths: 24 },
      { name: { id: 'Menyimak', en: 'Active Listening' } },
    ])
    const asked = (await driver.call('GET', `/jobs/${bank.driverJob}/requirements`)).body.requirements
    expect(
      asked
        .filter(({ mandatory }: { mandatory: boolean }) => !mandatory)
        .map(({ need }: { need: { level: number } }) => need.level)
        .toSorted(),
    ).toEqual([3, 4])
    expect((await bringIn(bank, {})).state).not.toBe('done')
  })

  it('are refused where it is another file', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const run = await bringIn(bank, {}, { skills: 'a,b\n1,2' })
    expect(run.may.write).toBe(false)
    expect(JSON.stringify(run)).toContain('not the table “Skills”')
  })

  it('say what levels mean in both languages, where there is a translation; what people wrote stays', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    await bringIn(bank, {})
    const administrator = await bank.as('administrator')
    const listening = async () => {
      const { rows } = (await administrator.call('GET', '/abilities')).body
      return rows.find(({ name }: { name: { en: string } }) => name.en === 'Active Listening')
    }
    const own = { level: 2, text: { id: 'Mendengar sampai selesai', en: 'Hears people out' } }
    const { id, name, description } = await listening()
    expect(description.en).toContain('CC BY 4.0')
    const described = { ...anchorsOfOwn(own), name, description }
    expect((await administrator.call('PUT', `/abilities/${id}`, { body: described })).status).toBe(200)
    expect((await bringIn(bank, {}, { anchors })).state).not.toBe('done')
    const emptied = { ...anchorsOfOwn(), name, description }
    await administrator.call('PUT', `/abilities/${id}`, { body: emptied })
    const run = await bringIn(bank, {}, { anchors })
    expect(run).toMatchObject({ state: 'done', account: { rows: 9 } })
    expect(run.account.parts.map(({ count }: { count: number }) => count)).toEqual([7, 0, 1, 1, 0])
    const [untranslated] = await run.remarked('warning')
    expect(untranslated).toMatchObject({ line: null, field: 'Anchor Description' })
    expect((await listening()).levels).toEqual([
      { level: 2, text: { id: 'Menerima pesanan pelanggan', en: "Take a customer's order" } },
    ])
  })

  it('tell every bad cell with line, column and reason, and then nothing is written', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const skills = [
      header,
      line('2.A.1.b', 'Active Listening', 'LV', 8),
      line('2.A.1.b', 'Active Listening', 'XX', 3),
      line('2.A.1.b', 'Active Listening', 'LV', 3, 'perhaps'),
      line('listening', 'Active Listening', 'LV', 3),
      line('2.A.1.b', '', 'LV', 3).replace('53-3031.00', 'driver'),
      line('2.A.1.b', 'Active Listening', 'LV', 3),
    ].join('\n')
    const run = await bringIn(bank, {}, { skills })
    expect(run).toMatchObject({ state: 'checked', may: { write: false }, remarks: { problem: 6 } })
    const told = await run.remarked('problem')
    expect(told.map((one: { line: number; field: string }) => [one.line, one.field])).toEqual([
      [2, 'Data Value'],
      [3, 'Scale ID'],
      [4, 'Recommend Suppress'],
      [5, 'Element ID'],
      [6, 'O*NET-SOC Code'],
      [6, 'Element Name'],
    ])
    expect(told[0]?.reason).toContain('0')
    const { rows } = (await (await bank.as('driver')).call('GET', '/abilities')).body
    expect(rows.filter(({ fromOnet }: { fromOnet: boolean }) => fromOnet)).toEqual([])
  })

  it('are brought in by a steward, too, who sees no other imports and writes nobody else’s', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const administrator = await bank.as('administrator')
    const steward = await makeSteward(bank)
    const others = await administrator.call('POST', '/imports', { body: { kind: 'courses' } })
    expect((await steward.call('GET', `/imports/${others.body.id}`)).status).toBe(404)
    expect((await steward.call('POST', '/imports', { body: { kind: 'courses' } })).status).toBe(403)
    const run = await bringIn(bank, {}, { by: steward })
    expect(run.state).toBe('done')
    const listed = (await steward.call('GET', '/imports')).body.rows
    expect(listed.map(({ id }: { id: string }) => id)).toEqual([run.id])
    const begun = await administrator.call('POST', '/imports', { body: { kind: 'onet_skills' } })
    const refused = await upload(steward, String(begun.body.id), 'skills', table)
    expect([refused.status, refused.body.code]).toEqual([403, 'import_begun_by_another'])
    const seen = (await steward.call('GET', `/imports/${begun.body.id}`)).body
    expect(seen.may).toMatchObject({ change: false, check: false, write: false, discard: true })
  })
})

function anchorsOfOwn(...levels: readonly { level: number; text: { id: string; en: string } }[]) {
  return { levels, freshMonths: 24, reason: 'Dijelaskan sendiri' }
}
