import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { WorkContext } from './http/route.ts'

/** A notice: a message of a slice by key, with its arguments, and where it leads. Rendered when it is read. */
export interface Notice {
  readonly slice: string
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
  /** Path of the application, such as `/requests/<id>`. */
  readonly link: string
}

/** Tells people something in the application, with the transaction's commit. */
export async function notify(
  context: WorkContext,
  personIds: readonly string[],
  notice: Notice,
): Promise<void> {
  const people = [...new Set(personIds)]
  if (people.length === 0) return
  const rows = people.map((personId) => ({ id: uuidv7(), person_id: personId }))
  await sql`insert into platform.notices (organisation_id, id, person_id, at, slice, key, arguments, link)
    select ${context.organisationId}, r.id, r.person_id, ${context.now}, ${notice.slice}, ${notice.key},
      ${JSON.stringify(notice.values ?? {})}::jsonb, ${notice.link}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, person_id uuid)`.execute(context.tx)
  await context.announce({
    name: 'notice.given',
    topics: people.map((person) => `person:${person}`),
    subject: {},
  })
}
