import type { z } from 'zod'
import type { Scope, ScopesOf } from '../auth/permission.ts'
import type { EndpointKey, EndpointShape, Endpoints } from './endpoint.ts'
import { nameSchemas, type NamedModules, type NamedSchemas } from './named-schemas.ts'
import type { MountedOpenRoute } from './open-route.ts'
import type { MountedRoute } from './route.ts'

/** One endpoint as the description needs it: who may call it and what it may refuse. */
export interface DescribedEndpoint {
  readonly key: EndpointKey
  readonly endpoint: EndpointShape
  readonly permit: string | null
  readonly errors: readonly string[]
  readonly tag: string
  /** What a key needs for it; null: no key can; absent: nobody needs to be anybody. */
  readonly scope?: Scope | null
}

type Json = Record<string, unknown>

const problem: Json = {
  type: 'object',
  description: 'RFC 9457, in the asker’s language',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    invalid_params: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'reason'],
        properties: { name: { type: 'string' }, reason: { type: 'string' } },
      },
    },
  },
}

/** Endpoints without a permit, as the description lists them: for everybody, or for whoever has a session. */
export function describeEndpoints(
  tag: string,
  endpoints: Endpoints,
  forWhom: 'everybody' | 'session',
): DescribedEndpoint[] {
  return (Object.entries(endpoints) as [EndpointKey, EndpointShape][]).map(([key, endpoint]) => ({
    key,
    endpoint,
    permit: null,
    errors: [],
    tag,
    ...(forWhom === 'session' && { scope: null }),
  }))
}

/** Routes with their permits, as the description lists them. */
export function describeRoutes(
  tag: string,
  routes: readonly MountedRoute[],
  scopes: ScopesOf,
): DescribedEndpoint[] {
  return routes.map(({ key, endpoint, permit, errors }) => ({
    key,
    endpoint,
    permit,
    errors,
    tag,
    scope: scopes[permit] ?? null,
  }))
}

/** Routes for whoever knows an address, as the description lists them. */
export function describeOpenRoutes(tag: string, routes: readonly MountedOpenRoute[]): DescribedEndpoint[] {
  return routes.map(({ key, endpoint, errors }) => ({ key, endpoint, permit: null, errors, tag }))
}

/** The OpenAPI 3.1 description of all endpoints; the same for the same code. Schemas have the names by which `modules` export them. */
export function openApiOf(
  endpoints: readonly DescribedEndpoint[],
  modules: NamedModules,
  version: string,
): Json {
  const schemas = nameSchemas(modules)
  const paths: Record<string, Json> = {}
  for (const described of endpoints) {
    const [method = 'GET', path = '/'] = described.key.split(' ')
    const url = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[url] = { ...paths[url], [method.toLowerCase()]: operationOf(described, method, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Etalase',
      version,
      description:
        'Everything that the screens do. Errors are RFC 9457 problems; lists are paged by cursor (`after`, `next`); writes accept an `Idempotency-Key`.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    paths: Object.fromEntries(Object.entries(paths).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: { ...schemas.referredTo(), Problem: problem },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'etalase.session_token' },
        key: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'etl_ and 80 letters, digits, hyphens and underscores',
          description:
            'A key that a person made under "API keys": it acts as that person, and only within its scopes. An operation names the scope that it needs; a scope `…:write` includes `…:read`.',
        },
      },
    },
  }
}

function operationOf(described: DescribedEndpoint, method: string, schemas: NamedSchemas): Json {
  const { key, endpoint, permit, errors, tag } = described
  const parameters = [
    ...parametersOf(endpoint.params, 'path', schemas),
    ...parametersOf(endpoint.query, 'query', schemas),
  ]
  if (method !== 'GET' && (permit !== null || errors.length > 0)) {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,200}$' },
    })
  }
  return {
    operationId: key.replaceAll(/[^A-Za-z]+/g, '_').toLowerCase(),
    summary: endpoint.summary,
    tags: [tag],
    security: securityOf(described),
    ...(permit !== null && { 'x-permission': permit }),
    ...(errors.length > 0 && { 'x-refusals': [...errors].toSorted() }),
    ...(parameters.length > 0 && { parameters }),
    ...bodyOf(endpoint, schemas),
    responses: {
      [endpoint.made === true ? '201' : '200']: {
        description: 'Done',
        content: contentOf(endpoint, schemas),
      },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** Who may call: somebody with a session, or a key with the scope. */
function securityOf({ scope }: DescribedEndpoint): Json[] {
  if (scope === undefined) return []
  return [{ session: [] }, ...(scope === null ? [] : [{ key: [scope] }])]
}

function bodyOf(endpoint: EndpointShape, schemas: NamedSchemas): Json {
  if (endpoint.format === 'upload') {
    const schema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  if (endpoint.body === undefined) return {}
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemas.describe(endpoint.body, 'input') } },
    },
  }
}

function contentOf(endpoint: EndpointShape, schemas: NamedSchemas): Json {
  switch (endpoint.format ?? 'json') {
    case 'csv':
      return { 'text/csv': { schema: { type: 'string' } } }
    case 'file':
      return { '*/*': { schema: { type: 'string', format: 'binary' } } }
    case 'stream':
      return { 'text/event-stream': { schema: { type: 'string' } } }
    case 'json':
    case 'upload':
      return { 'application/json': { schema: schemas.describe(endpoint.output, 'output') } }
  }
}

function parametersOf(
  schema: z.ZodObject | undefined,
  where: 'path' | 'query',
  schemas: NamedSchemas,
): Json[] {
  if (schema === undefined) return []
  return Object.entries<z.ZodType>(schema.shape).map(([name, inner]) => ({
    name,
    in: where,
    required: where === 'path' || !inner.safeParse(undefined).success,
    schema: schemas.describe(inner, 'input'),
  }))
}
