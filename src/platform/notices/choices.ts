import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { groupRules, usualDigestHour, type Channels, type NoticeGroup } from './contract.ts'

/** What holds for a person in each of some groups: what they chose, else what the program has; what is fixed stays so. */
export async function channelsOf(
  tx: Tx,
  personId: string,
  groups: readonly NoticeGroup[],
): Promise<ReadonlyMap<NoticeGroup, Channels>> {
  const chosen = await sql<Channels & { noticeGroup: string }>`select notice_group, in_app, mail
    from platform.notice_choices where person_id = ${personId}`.execute(tx)
  return new Map(
    groups.map((group) => {
      const rule = groupRules[group]
      const own = chosen.rows.find((row) => row.noticeGroup === group)
      const inApp = rule.inAppFixed ? rule.inApp : (own?.inApp ?? rule.inApp)
      return [group, { inApp, mail: rule.mailFixed ? rule.mail : (own?.mail ?? rule.mail) }]
    }),
  )
}

/** Keeps what a person chose for some groups. What waits for a digest or letter they no longer want is not written. */
export async function keepChoices(
  tx: Tx,
  of: { readonly organisationId: string; readonly personId: string },
  choices: ReadonlyMap<NoticeGroup, Channels>,
): Promise<void> {
  for (const [group, { inApp, mail }] of choices) {
    await sql`insert into platform.notice_choices (organisation_id, person_id, notice_group, in_app, mail)
      values (${of.organisationId}, ${of.personId}, ${group}, ${inApp}, ${mail})
      on conflict (organisation_id, person_id, notice_group)
      do update set in_app = excluded.in_app, mail = excluded.mail`.execute(tx)
    if (mail !== 'never') continue
    await sql`update platform.notices set mail = null where person_id = ${of.personId} and notice_group = ${group}
      and mail is not null and mailed_at is null`.execute(tx)
  }
}

/** From which hour a person's digest is sent, on the wall clock of their zone. */
export async function digestHourOf(tx: Tx, personId: string): Promise<number> {
  return (await digestHoursOf(tx, [personId])).get(personId) ?? usualDigestHour
}

/** The same for several people; who chose none is left out. */
export async function digestHoursOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{
    personId: string
    hour: number
  }>`select person_id, hour from platform.digest_hours
    where person_id = any(${[...personIds]}::uuid[])`.execute(tx)
  return new Map(found.rows.map(({ personId, hour }) => [personId, hour]))
}

/** Keeps from which hour a person wants the digest. */
export async function keepDigestHour(
  tx: Tx,
  of: { readonly organisationId: string; readonly personId: string },
  hour: number,
): Promise<void> {
  await sql`insert into platform.digest_hours (organisation_id, person_id, hour)
    values (${of.organisationId}, ${of.personId}, ${hour})
    on conflict (organisation_id, person_id) do update set hour = excluded.hour`.execute(tx)
}
