import type { z } from 'zod'
import type { EndpointShape } from '../../http/endpoint.ts'

/** Endpoints of one or several slices, by `METHOD /path`. */
export type AnyApi = Readonly<Record<string, EndpointShape>>
/** The keys of an interface whose method is one of `Method`. */
export type KeyOf<Api, Method extends string = string> = Extract<keyof Api, `${Method} /${string}`>
/** Keys whose answer is a page of a list: it has `rows` and `next`. */
export type PagedKeyOf<Api extends AnyApi> = {
  [K in KeyOf<Api, 'GET'>]: Answer<Api[K]> extends { rows: unknown[]; next: string | null } ? K : never
}[KeyOf<Api, 'GET'>]

/** A branded id is a plain string in an address; everything else keeps its type. */
type Plain<T> = T extends string & z.core.$brand ? string : T
type PlainFields<T> = { [K in keyof T]: Plain<T[K]> }
type OptionalFields<T> = { [K in keyof T]?: Plain<T[K]> | undefined }

type Params<E extends EndpointShape> = E extends { params: infer P extends z.ZodType }
  ? { readonly params: PlainFields<z.output<P>> }
  : { readonly params?: undefined }
type Query<E extends EndpointShape> = E extends { query: infer Q extends z.ZodType }
  ? { readonly query?: OptionalFields<z.output<Q>> }
  : { readonly query?: undefined }
type Body<E extends EndpointShape> = E extends { body: infer B extends z.ZodType }
  ? { readonly body: z.input<B> }
  : { readonly body?: undefined }

/** What a call of this endpoint hands over. */
export type Input<E extends EndpointShape> = Params<E> & Query<E> & Body<E>
/** The input, or nothing where the endpoint needs none. */
export type InputArgument<E extends EndpointShape> =
  Record<never, never> extends Input<E> ? Input<E> | void : Input<E>
/** The arguments of a hook: the input may be left out where the endpoint needs none. */
export type HookArguments<E extends EndpointShape, Options> =
  Record<never, never> extends Input<E>
    ? [input?: Input<E> | undefined, options?: Options]
    : [input: Input<E>, options?: Options]
/** What an endpoint answers. */
export type Answer<E extends EndpointShape> = z.output<E['output']>
/** One row of a paged endpoint. */
export type RowOf<E extends EndpointShape> = Answer<E> extends { rows: readonly (infer Row)[] } ? Row : never

/** Any input, as the untyped heart of the client sees it. */
export interface RawInput {
  readonly params?: Readonly<Record<string, unknown>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
}
