import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { holds, type Actor, type KeyInUse, type Permissions, type ScopesOf } from '../auth/permission.ts'
import type { Membership } from '../auth/memberships.ts'
import { againWhereStopped, inOrganisation, type Database, type Tx } from '../db/database.ts'
import { beginRemembering } from '../db/remembered.ts'
import {
  actionContext,
  keyReaches,
  workContext,
  writeTrail,
  type ContextParts,
  type Trail,
  type Work,
} from './context.ts'
import type { Problems } from './problem.ts'
import { claimReplay, fingerprintOf, isReplayKey, keepReply, type ReplayKey } from './replay.ts'
import { refuse, type Refusal, type Result } from './result.ts'
import { discardFiles, receiveFiles } from './receiving.ts'
import { gatherPieces, pieceKey, type Piece, type PieceOutcome } from './pieces.ts'
import type { Download, MountedRoute, Upload } from './route.ts'
import { refuseWith } from './server.ts'
import { parseInput, type Parsed, type ParsedInput } from './validation.ts'
import { Written } from './written.ts'

/** Where every route of the product hangs. */
export const apiPrefix = '/api/v1'

/** Writes that one person may make in a minute. */
export const writesPerMinute = 240

/** Files that one person may send in ten minutes: each may have 20 MB, and stays for a day even where nothing takes it. */
const filesPerTenMinutes = 60

/** Who is signed in, before the transaction begins: with a session, or a program with a key of the person. */
export interface SignedIn extends Membership {
  readonly accountId: string
  readonly key?: KeyInUse
}

/** Why nobody is signed in. */
export type NotSignedIn =
  | 'not_signed_in'
  | 'organisation_not_chosen'
  | 'key_wrong'
  | 'key_revoked'
  | 'key_expired'

/** What mounting needs of the process. */
export interface Mounting {
  readonly database: Database
  readonly problems: Problems
  readonly permissions: Permissions
  readonly scopes: ScopesOf
  readonly context: ContextParts
  /** The session of a request, or why there is none. */
  readonly session: (request: FastifyRequest) => Promise<Result<SignedIn, NotSignedIn>>
  /** Units and roles of a person today; undefined where the person has left. */
  readonly loadActor: (tx: Tx, signedIn: SignedIn, now: Date) => Promise<Actor | undefined>
  /** Told after commit that browsers of an organisation have something to hear. */
  readonly announced: (organisationId: string) => void
  readonly now: () => Date
  /** Calls that a program may make with one key in a minute. */
  readonly keyCalls: number
  /** Writes that one person may make in a minute. */
  readonly personWrites: number
  /** In tests: replies are compared with their schema, and writes must leave a trace in the audit log. */
  readonly strict: boolean
}

/** An expected refusal on its way out of the transaction, which is rolled back. */
export class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Mounts routes of somebody signed in. One transaction each; a refusal or a fault leaves nothing behind. */
export function mountRoutes(app: FastifyInstance, routes: readonly MountedRoute[], mounting: Mounting): void {
  const writes = new RateLimiterMemory({ points: mounting.personWrites, duration: 60 })
  const files = new RateLimiterMemory({ points: filesPerTenMinutes, duration: 600 })
  const calls = new RateLimiterMemory({ points: mounting.keyCalls, duration: 60 })
  for (const route of routes) {
    const [method = 'GET', path = '/'] = route.key.split(' ')
    const limiter = route.endpoint.format === 'upload' ? files : writes
    app.route({
      method,
      url: apiPrefix + path,
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const signedIn = await mounting.session(request)
        if (!signedIn.ok) return refuseWith(reply, mounting.problems, signedIn)
        const { key, personId } = signedIn.value
        const slow =
          (key && (await slowDown(calls, key.id))) ??
          (method === 'GET' ? undefined : await slowDown(limiter, key?.id ?? personId))
        const refused = slow ?? outOfReach(signedIn.value, route.permit, mounting)
        if (refused !== undefined) return refuseWith(reply, mounting.problems, refused)
        const asked = { request, route, signedIn: signedIn.value, mounting, uploads: [] }
        return route.endpoint.format === 'upload' ? answerUpload(asked, reply) : answer(asked, reply)
      },
    })
  }
}

/** Why the key in use may not call what asks for this permission, whatever its owner may. */
function outOfReach({ key }: SignedIn, permit: string, mounting: Mounting): Refusal | undefined {
  if (keyReaches(key, permit, mounting)) return undefined
  const scope = mounting.scopes[permit] ?? null
  return scope === null ? refuse('key_not_accepted') : refuse('key_scope_missing', { scope })
}

/** Waits that a person who writes too often is told of. */
async function slowDown(limiter: RateLimiterMemory, who: string): Promise<Refusal | undefined> {
  try {
    await limiter.consume(who)
    return undefined
  } catch (refused) {
    const left = (refused as RateLimiterRes).msBeforeNext
    if (typeof left !== 'number') throw refused
    return refuse('too_many_requests', { seconds: Math.max(1, Math.ceil(left / 1000)) })
  }
}

/** One request on its way to its action. */
interface Asked {
  readonly request: FastifyRequest
  readonly route: MountedRoute
  readonly signedIn: SignedIn
  readonly mounting: Mounting
  readonly uploads: readonly Upload[]
}

interface Reply {
  readonly status: number
  readonly value: unknown
  readonly replayed: boolean
}

/** Receives files from whoever may send some, then answers; files that the act did not take are gone again. */
async function answerUpload(asked: Asked, reply: FastifyReply) {
  const { request, signedIn, mounting } = asked
  const { files } = mounting.context.surroundings
  const uploads: Upload[] = []
  let taken = false
  try {
    await inOrganisation(mounting.database, signedIn, (tx) => permitted(asked, tx, mounting.now()))
    const { mostBytes, passing } = asked.route.endpoint
    const received = await receiveFiles(request, files, signedIn.organisationId, uploads, mostBytes)
    if (!received.ok) return refuseWith(reply, mounting.problems, received)
    const answered = await answer({ ...asked, uploads }, reply)
    taken = passing !== true && reply.statusCode < 300 && !reply.hasHeader('idempotency-replayed')
    return answered
  } catch (error) {
    if (error instanceof RolledBack) return refuseWith(reply, mounting.problems, error.refusal)
    throw error
  } finally {
    if (!taken) await discardFiles(files, signedIn.organisationId, uploads)
  }
}

async function answer(asked: Asked, reply: FastifyReply) {
  const { request, route, signedIn, mounting } = asked
  const parsed = parseInput(
    route.endpoint,
    { params: request.params, query: request.query, body: request.body },
    request.language,
  )
  const key = replayKey(request, signedIn)
  if (key !== undefined && 'ok' in key) return refuseWith(reply, mounting.problems, key)
  try {
    const { pieces } = route
    const result =
      pieces === undefined || !parsed.ok
        ? await transact(asked, parsed, key)
        : await transactEach(asked, pieces(parsed.input as never), key)
    return send(reply, route, result)
  } catch (error) {
    if (error instanceof RolledBack) return refuseWith(reply, mounting.problems, error.refusal)
    throw error
  }
}

/** One transaction, and after its commit the browsers are told. */
async function transact(asked: Asked, parsed: Parsed, key: ReplayKey | undefined): Promise<Reply> {
  const { request, signedIn, mounting } = asked
  let work: Work | undefined
  const attempt = async (tx: Tx) => {
    beginRemembering(tx)
    const now = mounting.now()
    const of = {
      organisationId: signedIn.organisationId,
      actorId: signedIn.personId,
      requestId: request.id,
      now,
      key: signedIn.key,
    }
    const trail: Trail = { audits: [], announcements: [] }
    work = workContext(mounting.context, tx, of, trail)
    const reply = await run(asked, { tx, work, parsed, key })
    await writeTrail(tx, of, trail)
    return reply
  }
  const result = await againWhereStopped(() => inOrganisation(mounting.database, signedIn, attempt))
  if ((work?.written.announced ?? 0) > 0) mounting.announced(signedIn.organisationId)
  return result
}

/**
 * A transaction for each piece, one after the other: what could be done stays done, the rest is named with its reason. Locks
 * of one piece never wait for those of another. Sent again under its key, what was done is answered as before.
 */
async function transactEach(
  asked: Asked,
  pieces: readonly Piece[],
  key: ReplayKey | undefined,
): Promise<Reply> {
  const { request, mounting } = asked
  const outcomes: PieceOutcome[] = []
  let replayed = pieces.length > 0
  for (const { name, input } of pieces) {
    const own = key && { ...key, key: pieceKey(key.key, name) }
    try {
      const done = await transact(asked, { ok: true, input: input as ParsedInput }, own)
      outcomes.push({ name, ok: true, value: done.value })
      replayed &&= done.replayed
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error
      outcomes.push({ name, ok: false, refusal: error.refusal })
      replayed = false
    }
  }
  const told = gatherPieces(outcomes, (refusal) =>
    mounting.problems.of(refusal, request.language, request.id),
  )
  if (!told.ok) throw new RolledBack(told)
  return { status: 200, value: told.value, replayed }
}

interface Running {
  readonly tx: Tx
  readonly work: Work
  readonly parsed: Parsed
  readonly key: ReplayKey | undefined
}

async function run(asked: Asked, { tx, work, parsed, key }: Running): Promise<Reply> {
  const { request, route, signedIn, mounting, uploads } = asked
  const actor = await permitted(asked, tx, work.context.now)
  if (!parsed.ok) throw new RolledBack(refuse('validation_failed', undefined, parsed.fields))
  const before = key === undefined ? firstTime : await claimReplay(tx, key)
  if ('ok' in before) throw new RolledBack(before)
  if (before.kind === 'again' && route.endpoint.once === true)
    throw new RolledBack(refuse('reply_shown_once'))
  if (before.kind === 'again') return { status: before.status, value: before.reply, replayed: true }
  const context = actionContext(work.context, actor, request.language, {
    ...mounting,
    key: signedIn.key,
  })
  const result = await route.act(context, { ...parsed.input, uploads } as never)
  if (!result.ok) throw new RolledBack(result)
  const status = route.endpoint.made === true ? 201 : 200
  if (mounting.strict) watch(request.method, route, work, result.value)
  if (key !== undefined) await keepReply(tx, key, status, route.endpoint.once === true ? null : result.value)
  return { status, value: result.value, replayed: false }
}

const firstTime = { kind: 'first' } as const

/** Who asks, if the route exists for them: what one may not read looks absent. */
async function permitted({ request, route, signedIn, mounting }: Asked, tx: Tx, now: Date): Promise<Actor> {
  const actor = await mounting.loadActor(tx, signedIn, now)
  if (actor === undefined)
    throw new RolledBack(refuse(signedIn.key === undefined ? 'not_signed_in' : 'key_revoked'))
  if (holds(actor, mounting.permissions[route.permit])) return actor
  throw new RolledBack(refuse(request.method === 'GET' ? 'not_found' : 'not_permitted'))
}

function replayKey(request: FastifyRequest, signedIn: SignedIn): ReplayKey | Refusal | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined || request.method === 'GET') return undefined
  if (typeof key !== 'string' || !isReplayKey(key)) return refuse('idempotency_key_invalid')
  return {
    organisationId: signedIn.organisationId,
    personId: signedIn.personId,
    key,
    fingerprint: fingerprintOf(request.method, request.url, request.body),
  }
}

/** In tests: a write leaves a trace in the log, and a reply is what its schema says. */
export function watch(
  method: string,
  route: Pick<MountedRoute, 'key' | 'endpoint'>,
  work: Work,
  value: unknown,
): void {
  const asks = method === 'GET' || route.endpoint.asks === true
  if (!asks && work.written.audited === 0) throw new Error(`${route.key} wrote nothing into the audit log`)
  if (route.endpoint.format === 'csv' || route.endpoint.format === 'file') return
  const sent: unknown = JSON.parse(JSON.stringify(value))
  const described = route.endpoint.output.parse(sent)
  if (JSON.stringify(sortKeys(described)) !== JSON.stringify(sortKeys(sent)))
    throw new Error(`${route.key} answers more than its schema says`)
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}

function send(reply: FastifyReply, route: MountedRoute, result: Reply) {
  reply.header('cache-control', 'no-store').header('content-language', reply.request.language)
  if (result.replayed) reply.header('idempotency-replayed', 'true')
  if (result.value instanceof Written)
    return reply.code(result.status).type('application/json; charset=utf-8').send(result.value.bytes())
  if (route.endpoint.format !== 'csv' && route.endpoint.format !== 'file')
    return reply.code(result.status).send(result.value)
  const download = result.value as Download
  const name = encodeURIComponent(download.name).replaceAll("'", '%27')
  return reply
    .code(200)
    .header(
      'content-disposition',
      `${download.inline === true ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(download.type)
    .send(download.content)
}
