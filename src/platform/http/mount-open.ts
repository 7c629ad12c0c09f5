import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VisitorLimits } from '../auth/visitor-limits.ts'
import { againWhereStopped, inOrganisation, type Tx } from '../db/database.ts'
import { beginRemembering } from '../db/remembered.ts'
import { workContext, type Work } from './context.ts'
import type { EndpointShape } from './endpoint.ts'
import { apiPrefix, RolledBack, watch, type Mounting } from './mount.ts'
import type { MountedOpenRoute, OpenPlace } from './open-route.ts'
import { isReplayKey } from './replay.ts'
import { refuse, type Refusal } from './result.ts'
import { refuseWith } from './server.ts'
import { parseInput, type ParsedInput } from './validation.ts'

/** Bytes that somebody without a sign-in may send. */
const bodyLimit = 16 * 1024

/** What mounting open routes needs besides. */
export interface OpenMounting extends Pick<
  Mounting,
  'database' | 'problems' | 'context' | 'announced' | 'now' | 'strict'
> {
  readonly limits: VisitorLimits
  /** Who of an organisation is signed in in the asker's browser. */
  readonly personIn: (request: FastifyRequest, organisationId: string) => Promise<string | undefined>
}

/** Mounts routes for whoever knows an address. One transaction each; a refusal or a fault leaves nothing behind. */
export function mountOpenRoutes(
  app: FastifyInstance,
  routes: readonly MountedOpenRoute[],
  mounting: OpenMounting,
): void {
  for (const route of routes) {
    const [method = 'GET', path = '/'] = route.key.split(' ')
    app.route({
      method,
      url: apiPrefix + path,
      exposeHeadRoute: false,
      bodyLimit,
      handler: (request, reply) => answer({ request, route, mounting }, reply),
    })
  }
}

interface Asked {
  readonly request: FastifyRequest
  readonly route: MountedOpenRoute
  readonly mounting: OpenMounting
}

async function answer(asked: Asked, reply: FastifyReply) {
  const { request, route, mounting } = asked
  const { params, query, body } = request
  const parsed = parseInput(route.endpoint, { params, query, body }, request.language)
  if (!parsed.ok)
    return refuseWith(reply, mounting.problems, refuse('validation_failed', undefined, parsed.fields))
  const sentAs = sentAsOf(request)
  if (typeof sentAs === 'object') return refuseWith(reply, mounting.problems, sentAs)
  const place = await placeOf(asked, parsed.input)
  if ('ok' in place) return refuseWith(reply, mounting.problems, place)
  try {
    const value = await transact(asked, place, parsed.input, sentAs)
    return reply
      .code(statusOf(route.endpoint))
      .header('cache-control', 'no-store')
      .header('content-language', request.language)
      .send(value)
  } catch (error) {
    if (error instanceof RolledBack) return refuseWith(reply, mounting.problems, error.refusal)
    throw error
  }
}

function statusOf({ made }: EndpointShape): number {
  return made === true ? 201 : 200
}

/** Where the address leads, if whoever asks has not knocked or written too often. */
async function placeOf(
  { request, route, mounting }: Asked,
  input: ParsedInput,
): Promise<OpenPlace | Refusal> {
  const { limits, database } = mounting
  const now = mounting.now()
  const slow = await limits.look(request, now)
  if (slow !== undefined) return slow
  const place = await route.place(database, input as never)
  if (place === undefined) {
    await limits.missed(request, now)
    return refuse('not_found')
  }
  const often = request.method === 'GET' ? undefined : await limits.write(request, place.id, now)
  return often ?? place
}

async function transact(
  { request, route, mounting }: Asked,
  place: OpenPlace,
  input: ParsedInput,
  sentAs: string | undefined,
): Promise<unknown> {
  const { organisationId } = place
  const personId = await mounting.personIn(request, organisationId)
  let work: Work | undefined
  const attempt = async (tx: Tx) => {
    beginRemembering(tx)
    const of = { organisationId, actorId: null, requestId: request.id, now: mounting.now() }
    work = workContext(mounting.context, tx, of)
    const { language } = request
    const result = await route.act({ ...work.context, language, place, personId, sentAs }, input as never)
    if (!result.ok) throw new RolledBack(result)
    const again = sentAs !== undefined && work.written.audited === 0
    if (mounting.strict && !again) watch(request.method, route, work, result.value)
    return result.value
  }
  const value = await againWhereStopped(() => inOrganisation(mounting.database, { organisationId }, attempt))
  if ((work?.written.announced ?? 0) > 0) mounting.announced(organisationId)
  return value
}

function sentAsOf({ headers, method }: FastifyRequest): string | Refusal | undefined {
  const key = headers['idempotency-key']
  if (key === undefined || method === 'GET') return undefined
  return typeof key === 'string' && isReplayKey(key) ? key : refuse('idempotency_key_invalid')
}
