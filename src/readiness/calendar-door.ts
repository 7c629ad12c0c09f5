import type { FastifyInstance } from 'fastify'
import { inOrganisation, type Database } from '../platform/db/database.ts'
import type { Problems } from '../platform/http/problem.ts'
import { refuse } from '../platform/http/result.ts'
import { refuseWith } from '../platform/http/server.ts'
import { calendarPath } from './actions/keep-calendar.ts'
import { calendarOf } from './calendar.ts'
import { readCalendarToken } from './calendar-token.ts'

interface DoorParts {
  readonly database: Database
  readonly problems: Problems
  readonly url: string
  readonly now: () => Date
}

/** Where programs read people's calendars: by the secret of the link alone. A word that is none of ours costs no query. */
export function mountReadinessCalendar(
  app: FastifyInstance,
  { database, problems, url, now }: DoorParts,
): void {
  const secret = { config: { secretAddress: true } }
  app.get<{ Params: { token: string } }>(`${calendarPath}/:token.ics`, secret, async (request, reply) => {
    const link = readCalendarToken(request.params.token)
    const text =
      link &&
      (await inOrganisation(database, { organisationId: link.organisationId }, (tx) =>
        calendarOf(tx, link, { now: now(), url }),
      ))
    if (text === undefined) return refuseWith(reply, problems, refuse('not_found'))
    return reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'inline; filename="etalase.ics"')
      .type('text/calendar; charset=utf-8')
      .send(text)
  })
}
