import { randomBytes, randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { Logger } from 'pino'
import type { Language } from './endpoint.ts'
import type { Problems } from './problem.ts'
import { mostFileBytes } from './receiving.ts'
import type { Refusal } from './result.ts'

declare module 'fastify' {
  interface FastifyRequest {
    language: Language
  }
  interface FastifyContextConfig {
    /** Whether whoever knows the address has what stands there: no log has it. */
    secretAddress?: boolean
  }
}

/** Bytes of JSON that a request may carry; files have their own limit. */
const bodyLimit = 1024 * 1024
/** How long a request may take to arrive, in milliseconds: a file of 20 MB over a slow line, but not for ever. */
const requestTimeout = 600_000

/** A Fastify with the product's headers, languages and errors, and no routes yet. */
export async function openHttp(
  logger: Logger,
  problems: Problems,
  url: string,
  trustProxy: false | number | string[],
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger.child({}, { serializers: { req: requestSummary } }) as FastifyBaseLogger,
    trustProxy: typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy,
    bodyLimit,
    requestTimeout,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, request, reply) => {
      // No hook has seen an address that cannot be read: nothing stands there.
      request.language = languageOf(request)
      reply.header('x-request-id', request.id)
      refuseWith(reply, problems, { ok: false, code: 'not_found' })
    },
  }) as unknown as FastifyInstance
  app.decorateRequest('language', 'id')
  app.addHook('onRequest', async (request, reply) => {
    request.language = languageOf(request)
    reply.header('x-request-id', request.id)
  })
  app.addHook('onRequest', async (request, reply) => {
    if (crossesSites(request, url)) return refuseWith(reply, problems, { ok: false, code: 'origin_refused' })
    return undefined
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { files: 1, fileSize: mostFileBytes + 1, fields: 20 } })
  await app.register(helmet, securityHeaders(url))
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.code === 'out_of_order') reply.log.error({ err: error }, 'out of order')
    return refuseWith(reply, problems, refusal)
  })
  return app
}

/** Answers a refusal as a problem. */
export function refuseWith(reply: FastifyReply, problems: Problems, refusal: Refusal): FastifyReply {
  const { request } = reply
  const problem = problems.of(refusal, request.language, request.id)
  const challenge = challengeOf(refusal)
  if (challenge !== undefined) reply.header('www-authenticate', challenge)
  if (problem.status === 429) reply.header('retry-after', String(refusal.values?.['seconds'] ?? 1))
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('content-language', request.language)
    .type('application/problem+json')
    .send(problem)
}

/** What RFC 6750 wants said of a key that does not open this. */
function challengeOf({ code, values }: Refusal): string | undefined {
  if (code === 'key_wrong' || code === 'key_revoked' || code === 'key_expired')
    return 'Bearer realm="etalase", error="invalid_token"'
  if (code === 'key_scope_missing')
    return `Bearer realm="etalase", error="insufficient_scope", scope="${values?.['scope'] ?? ''}"`
  return undefined
}

/** A fresh nonce for the styles of one page. */
export function nonce(): string {
  return randomBytes(16).toString('base64')
}

function securityHeaders(url: string) {
  const secure = url.startsWith('https:')
  return {
    strictTransportSecurity: secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' as const },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
  }
}

/** The language asked for: the screen's own header, else the browser's list, else Indonesian. */
function languageOf(request: FastifyRequest): Language {
  const chosen = request.headers['x-etalase-language']
  if (chosen === 'id' || chosen === 'en') return chosen
  const accepted = request.headers['accept-language']?.toLowerCase() ?? ''
  const first = accepted
    .split(',')
    .map((part) => part.trim().slice(0, 2))
    .find((code) => code === 'id' || code === 'en')
  return first === 'en' ? 'en' : 'id'
}

/** Whether a browser sends something that writes from a page of another site. */
function crossesSites(request: FastifyRequest, url: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.origin
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  return new URL(origin).host !== request.host && origin !== new URL(url).origin
}

function refusalOf(error: FastifyError): Refusal {
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { ok: false, code: 'media_type_unsupported' }
  if (error.code === 'FST_REQ_FILE_TOO_LARGE' || error.statusCode === 413)
    return { ok: false, code: 'too_large' }
  if (error.statusCode === 400 || error.statusCode === 406) return { ok: false, code: 'body_unreadable' }
  if (error.statusCode === 415) return { ok: false, code: 'media_type_unsupported' }
  return { ok: false, code: 'out_of_order' }
}

function requestSummary(request: FastifyRequest): Record<string, unknown> {
  return { method: request.method, url: shownAddress(request) }
}

/**
 * Of an address that is a secret only where it leads, and of one that leads nowhere no part that could be such a secret: asked for in
 * another way, or misspelt, it is the same one. Of others no query, which can hold words people searched for.
 */
function shownAddress({ routeOptions: { config, url }, url: asked }: FastifyRequest): string | undefined {
  if (config?.secretAddress === true) return url
  const [path = ''] = asked.split('?')
  return url === undefined ? path.replaceAll(/[^/]{41,}/g, '…') : path
}
