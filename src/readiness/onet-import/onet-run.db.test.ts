import { describe, expect, it } from 'vitest'
import { testHarness } from '../../../test/harness.ts'
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

async function bringIn(bank: ReadinessBank, options: object, content = table) {
  const administrator = await bank.as('administrator')
  const body = { kind: 'onet_skills', options }
  const id = String((await administrator.call('POST', '/imports', { body })).body.id)
  const head = `--batas\r\ncontent-disposition: form-data; name="file"; filename="Skills.txt"\r\n\r\n`
  await administrator.call('POST', `/imports/${id}/files/skills`, {
    body: `${head}${content}\r\n--batas--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=batas' },
  })
  for (const act of ['check', 'write']) {
    await administrator.call('POST', `/imports/${id}/${act}`)
    await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
  }
  return (await administrator.call('GET', `/imports/${id}`)).body
}

describe('skills of O*NET', () => {
  it('become abilities in both languages, and a job wishes for those that matter to it', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const run = await bringIn(bank, { occupation: '53-3031.00', jobId: bank.driverJob })
    expect(run).toMatchObject({ state: 'done', account: { rows: 2, parts: [{ count: 2 }, { count: 0 }] } })
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
    const run = await bringIn(bank, {}, 'a,b\n1,2')
    expect(run.may.write).toBe(false)
    expect(JSON.stringify(run)).toContain('not the table “Skills”')
  })
})
