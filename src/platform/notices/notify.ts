import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { leftToNext } from '../db/database.ts'
import type { WorkContext } from '../http/route.ts'
import { sendMailJob } from '../mail/outbox.ts'
import { groupRules } from './contract.ts'
import type { NoticeKind } from './kinds.ts'

/** A notice: what kind it is, its arguments, and where it leads. Rendered when it is read. */
export interface Notice {
  readonly kind: NoticeKind
  readonly values?: Readonly<Record<string, string | number>>
  /** Path of the application, such as `/requests/<id>`. */
  readonly link: string
}

/**
 * Tells people something where each wants to be told, with the transaction's commit: in the application, by a letter at
 * once, in the digest of the day. Who wants none of it is not told.
 */
export async function notify(
  context: WorkContext,
  personIds: readonly string[],
  { kind, values = {}, link }: Notice,
): Promise<void> {
  const people = [...new Set(personIds)]
  if (people.length === 0) return
  const { organisationId, now } = context
  const rule = groupRules[kind.group]
  const rows = people.map((personId) => ({ id: uuidv7(), mail_id: uuidv7(), person_id: personId }))
  const telling = sql<{ id: string }>`with wanted as (
      select r.id, r.mail_id, r.person_id,
        ${rule.inAppFixed} or coalesce(c.in_app, ${rule.inApp}) as shown,
        case when ${!context.surroundings.mailConfigured} then null
          else nullif(case when ${rule.mailFixed} then ${rule.mail} else coalesce(c.mail, ${rule.mail}) end, 'never') end as mail
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, mail_id uuid, person_id uuid)
      left join platform.notice_choices c on c.organisation_id = ${organisationId}
        and c.person_id = r.person_id and c.notice_group = ${kind.group}
    ), told as (
      insert into platform.notices
        (organisation_id, id, person_id, at, slice, key, notice_group, arguments, link, shown, mail)
      select ${organisationId}, id, person_id, ${now}, ${kind.slice}, ${kind.key}, ${kind.group},
        ${JSON.stringify(values)}::jsonb, ${link}, shown, mail
      from wanted where shown or mail is not null
    )
    insert into platform.mails (organisation_id, id, kind, person_id, notice_id, queued_at)
    select ${organisationId}, mail_id, 'notice', person_id, id, ${now} from wanted where mail = 'at_once'
    returning id`
  if (context.surroundings.mailConfigured) {
    const letters = await telling.execute(context.tx)
    for (const { id } of letters.rows) await context.later(sendMailJob, { mailId: id })
  } else await leftToNext(context.tx, telling)
  await context.announce({
    name: 'notice.given',
    topics: people.map((person) => `person:${person}`),
    subject: {},
  })
}

/** Of what a person was told in this very act, a letter with the words themselves goes to them already: no other one follows. */
export async function toldByLetter(
  { tx, now }: Pick<WorkContext, 'tx' | 'now'>,
  personId: string,
  link: string,
): Promise<void> {
  await sql`update platform.notices set mail = null
    where person_id = ${personId} and at = ${now} and link = ${link} and mail is not null and mailed_at is null`.execute(
    tx,
  )
}
