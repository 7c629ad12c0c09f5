import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, makeChoiceBank, makeKind, offer, type ChoiceBank } from '../../test/choice-bank.ts'
import { freshId, testHarness } from '../../test/harness.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()
let bank: ChoiceBank

beforeAll(async () => {
  harness.at(jakarta(0, 9))
  bank = await makeChoiceBank(harness)
})

interface Kept {
  readonly serviceId: string
  readonly unitId: string
  readonly offers: readonly string[]
}

async function keptOf(requestId: string): Promise<Kept | undefined> {
  return harness.within(bank.organisationId, async (tx) => {
    const { rows } = await sql<Kept>`select c.service_id, c.unit_id,
        array(select o.service_id from choice.offers o where o.request_id = c.request_id) as offers
      from choice.choices c where c.request_id = ${requestId}`.execute(tx)
    return rows[0]
  })
}

describe('a choice', () => {
  it('is kept with what stood beside it for this asker at this moment, whatever the kind becomes later', async () => {
    const closed = await offer(bank.administrator, bank.helpdesk, 'Khusus TI', {
      askerUnitIds: [bank.it] as never,
    })
    const { it: ofIt, hr } = bank.services
    const kindId = await makeKind(bank, [ofIt, hr, closed], 'Kabel')
    const requestId = await ask(bank, 'branchOne', hr)
    const kept = { serviceId: hr, unitId: bank.hr, offers: expect.arrayContaining([ofIt, hr]) as string[] }
    expect(await keptOf(requestId)).toEqual(kept)
    expect((await keptOf(requestId))?.offers.length).toBe(2)
    const body = {
      name: { id: 'Kabel', en: 'Cables' },
      description: { id: '', en: '' },
      serviceIds: [ofIt],
      reason: 'Uji',
    }
    await bank.administrator.call('PUT', `/service-kinds/${kindId}`, { body })
    expect(await keptOf(requestId)).toEqual(kept)
    expect(await keptOf(await ask(bank, 'branchOne', hr))).toBeUndefined()
  })

  it('is kept with nothing beside it where the service stood alone, and is not one of no kind', async () => {
    const alone = await offer(bank.administrator, bank.it, 'Tunggal TI')
    expect(await keptOf(await ask(bank, 'branchTwo', alone))).toBeUndefined()
    await makeKind(bank, [alone], 'Tunggal')
    expect(await keptOf(await ask(bank, 'branchTwo', alone))).toEqual({
      serviceId: alone,
      unitId: bank.it,
      offers: [alone],
    })
  })

  it('stays out where the request is refused', async () => {
    const service = await offer(bank.administrator, bank.it, 'Gagal TI')
    await makeKind(bank, [service], 'Gagal')
    const refused = await (
      await bank.as('branchOne')
    ).call('POST', '/requests', {
      body: { serviceId: service, priority: 4, answers: {} },
    })
    expect(refused.status).toBe(400)
    const count = await harness.within(
      bank.organisationId,
      async (tx) =>
        (
          await sql<{
            n: number
          }>`select count(*)::int as n from choice.choices where service_id = ${service}`.execute(tx)
        ).rows[0]?.n,
    )
    expect(count).toBe(0)
  })

  it('is never made of a request that an import brought, even if it were announced', async () => {
    const service = await offer(bank.administrator, bank.it, 'Impor TI')
    await makeKind(bank, [service], 'Impor')
    const requestId = await ask(bank, 'branchOne', service)
    const again = freshId()
    await harness.within(bank.organisationId, async (tx, context) => {
      await sql`create temporary table copy on commit drop as select * from service.requests where id = ${requestId}`.execute(
        tx,
      )
      await sql`update copy set id = ${again}, number = 'IMP-1', source_system = 'lama', source_key = '1'`.execute(
        tx,
      )
      await sql`alter table copy drop column words`.execute(tx)
      const columns = await sql<{ names: string }>`select string_agg(quote_ident(column_name), ', ') as names
        from information_schema.columns where table_name = 'copy'`.execute(tx)
      const names = sql.raw(columns.rows[0]?.names ?? '')
      await sql`insert into service.requests (${names}) select ${names} from copy`.execute(tx)
      await context.announce({ name: 'request.submitted', topics: [], subject: { requestId: again } })
    })
    expect(await keptOf(again)).toBeUndefined()
  })

  it('cannot be rewritten', async () => {
    await expect(
      harness.within(bank.organisationId, (tx) => sql`delete from choice.choices`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
  })
})
