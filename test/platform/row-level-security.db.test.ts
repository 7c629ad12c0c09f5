import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshId, testHarness } from '../harness.ts'
import { makeServiceBank } from '../service-bank.ts'

const harness = testHarness()
/** Schemas of the product, named by what they are not, so that a new slice is among them. */
const ownSchemas = sql`n.nspname not in ('auth', 'jobs', 'information_schema') and n.nspname !~ '^pg_'`

describe('row-level security', () => {
  it('is on, with the tenant’s policy, for every table that has organisation_id', async () => {
    const found = await sql<{ table: string; on: boolean; policies: number }>`
      select c.oid::regclass::text as "table", c.relrowsecurity as "on",
        (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant') as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ownSchemas}
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')`.execute(
      harness.composition.database,
    )
    expect(found.rows.length).toBeGreaterThan(25)
    expect(found.rows.filter((row) => !row.on || row.policies !== 1)).toEqual([])
  })

  it('binds the server’s role: it owns nothing, is no superuser and bypasses nothing', async () => {
    const role = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>`
      select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`.execute(
      harness.composition.database,
    )
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }])
  })

  it('leads every primary key with the organisation', async () => {
    const found = await sql<{ table: string }>`
      select c.oid::regclass::text as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_index i on i.indrelid = c.oid and i.indisprimary
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where ${ownSchemas} and a.attname <> 'organisation_id'
        and exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'organisation_id')`.execute(
      harness.composition.database,
    )
    expect(found.rows).toEqual([])
  })

  it('holds in views too, and what runs with the rights of its maker looks nowhere but where it says', async () => {
    const { rows } = await sql<{ open: string }>`
      select c.oid::regclass::text as open from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and ${ownSchemas} and not coalesce(c.reloptions @> '{security_invoker=true}', false)
      union all
      select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and ${ownSchemas} and not exists (select from unnest(p.proconfig) s where s like 'search_path=%')`.execute(
      harness.composition.database,
    )
    expect(rows).toEqual([])
  })

  it('hides one organisation’s rows from another and outside of any', async () => {
    const bank = await makeServiceBank(harness)
    const count = (organisationId: string) =>
      harness.within(
        organisationId,
        async (tx) =>
          (await sql<{ n: number }>`select count(*)::int as n from organisation.people`.execute(tx)).rows[0]
            ?.n,
      )
    expect(await count(bank.organisationId)).toBeGreaterThan(5)
    expect(await count(freshId())).toBe(0)
    const outside = await sql<{ n: number }>`select count(*)::int as n from organisation.people`.execute(
      harness.composition.database,
    )
    expect(outside.rows).toEqual([{ n: 0 }])
  })

  it('refuses to write a row of another organisation', async () => {
    const bank = await makeServiceBank(harness)
    const other = freshId()
    await expect(
      harness.within(other, (tx) =>
        sql`insert into platform.notices (organisation_id, id, person_id, slice, key, link) values (${bank.organisationId}, ${freshId()}, ${freshId()}, 'x', 'y', '/')`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it('lets nobody change or delete the audit log, the timeline or what was published', async () => {
    const bank = await makeServiceBank(harness)
    for (const table of [
      'platform.audit_log',
      'service.request_events',
      'measurement.batches',
      'measurement.rating_changes',
      'measurement.comments',
    ]) {
      for (const statement of [
        `update ${table} set organisation_id = organisation_id`,
        `delete from ${table}`,
      ]) {
        await expect(
          harness.within(bank.organisationId, (tx) => sql.raw(statement).execute(tx)),
          statement,
        ).rejects.toThrow(/permission denied/)
      }
    }
  })

  it('lets nobody delete services, requests, people, units or verdicts: they are retired, closed or left', async () => {
    const bank = await makeServiceBank(harness)
    for (const table of [
      'service.services',
      'service.rating_reasons',
      'service.requests',
      'organisation.people',
      'organisation.units',
      'organisation.jobs',
      'organisation.calendars',
      'measurement.ratings',
    ]) {
      await expect(
        harness.within(bank.organisationId, (tx) => sql.raw(`delete from ${table}`).execute(tx)),
        table,
      ).rejects.toThrow(/permission denied/)
    }
  })
})
