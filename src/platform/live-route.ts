import type { FastifyInstance } from 'fastify'
import { inOrganisation } from './db/database.ts'
import { apiPrefix, type Mounting } from './http/mount.ts'
import { refuse } from './http/result.ts'
import { refuseWith } from './http/server.ts'
import { positionNow, type Live } from './live.ts'

/** `GET /live`: announcements of what one may see, as server-sent events; `Last-Event-ID` goes on where one was. */
export function mountLive(app: FastifyInstance, mounting: Mounting, live: Live): void {
  app.get(`${apiPrefix}/live`, { exposeHeadRoute: false }, async (request, reply) => {
    const session = await mounting.session(request)
    if (!session.ok) return refuseWith(reply, mounting.problems, session)
    const signedIn = session.value
    if (signedIn.key !== undefined) return refuseWith(reply, mounting.problems, refuse('key_not_accepted'))
    // What ends the session or the rights after this position is heard by the stream, and what did before is seen below.
    const { position, actor } = await inOrganisation(mounting.database, signedIn, async (tx) => ({
      position: await positionNow(tx),
      actor: await mounting.loadActor(tx, signedIn, mounting.now()),
    }))
    const isOver = !(await mounting.session(request)).ok
    if (actor === undefined || isOver) return refuseWith(reply, mounting.problems, refuse('not_signed_in'))
    const units = [...actor.memberUnits, ...actor.headedUnits].map((unit) => `unit:${unit}`)
    const heads = actor.headedUnits.map((unit) => `head:${unit}`)
    const roles = actor.roles.map((role) => `role:${role}`)
    const topics = new Set(['organisation', `person:${actor.personId}`, ...roles, ...units, ...heads])
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    raw.write('retry: 1000\n\n')
    const last = request.headers['last-event-id']
    const { organisationId, personId } = signedIn
    const since = typeof last === 'string' ? last : position
    await live.attach({ organisationId, personId, topics, response: raw }, since).catch((error: unknown) => {
      request.log.warn({ err: error }, 'a stream of announcements could not begin')
      raw.destroy() // the browser comes back
    })
    return reply
  })
}
