import type { Database } from '../db/database.ts'
import type {
  EndpointInput,
  EndpointKey,
  EndpointOutput,
  EndpointShape,
  Endpoints,
  Language,
} from './endpoint.ts'
import type { Result } from './result.ts'
import type { PlatformCode, WorkContext } from './route.ts'

/** Where an address leads that somebody without a sign-in has: an organisation, and of what in it writes are counted together. */
export interface OpenPlace {
  readonly organisationId: string
  readonly id: string
}

/** What an action works with that nobody needs to be signed in for. */
export interface OpenContext extends WorkContext {
  readonly language: Language
  readonly place: OpenPlace
  /** Who is signed in in the same browser, if that is a person of this organisation. Never kept. */
  readonly personId: string | undefined
  /** The `Idempotency-Key` of a write. */
  readonly sentAs: string | undefined
}

/** A route for whoever knows an address. What leads nowhere looks absent; how often one may write is limited by address and place. */
export interface OpenRoute<E extends EndpointShape, Code extends string> {
  readonly place: (database: Database, input: EndpointInput<E>) => Promise<OpenPlace | undefined>
  readonly errors: readonly Code[]
  readonly act: (
    context: OpenContext,
    input: EndpointInput<E>,
  ) => Promise<Result<EndpointOutput<E>, Code | PlatformCode | 'idempotency_key_reused'>>
}

/** An open route as the platform mounts it. */
export interface MountedOpenRoute {
  readonly key: EndpointKey
  readonly endpoint: EndpointShape
  readonly errors: readonly string[]
  readonly place: (database: Database, input: never) => Promise<OpenPlace | undefined>
  readonly act: (context: OpenContext, input: never) => Promise<Result<unknown>>
}

/** Joins a slice's open endpoints with what they answer; every endpoint needs a route. `Code`: of its problem catalogue. */
export function defineOpenRoutes<E extends Endpoints, Code extends string>(
  endpoints: E,
  routes: { readonly [Key in keyof E & EndpointKey]: OpenRoute<E[Key], Code> },
): readonly MountedOpenRoute[] {
  return (Object.keys(endpoints) as EndpointKey[]).map((key) => {
    const endpoint = endpoints[key]
    const route = routes[key as keyof E & EndpointKey] as unknown as
      | OpenRoute<EndpointShape, string>
      | undefined
    if (endpoint === undefined || route === undefined) throw new Error(`No route for ${key}`)
    return { key, endpoint, errors: route.errors, place: route.place, act: route.act }
  })
}
