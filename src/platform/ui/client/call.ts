import { currentLanguage } from '../text/language.ts'
import { problemFromBody, unreachable } from './api-problem.ts'
import type { RawInput } from './endpoint-types.ts'

const base = '/api/v1'

/** Method and address of an endpoint with its parameters filled in. */
export function addressOf(
  key: string,
  input: RawInput,
): { readonly method: string; readonly address: string } {
  const [method = 'GET', path = '/'] = key.split(' ')
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(asText(input.params?.[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, asText(value))
  }
  const query = search.size > 0 ? `?${search.toString()}` : ''
  return { method, address: `${base}${filled}${query}` }
}

/** Where a download is, for a link with `download`. */
export function downloadAddress(key: `GET /${string}`, input: RawInput): string {
  return addressOf(key, input).address
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

/** What every call tells the server about the screen. */
export function commonHeaders(): Record<string, string> {
  const language = currentLanguage()
  return { accept: 'application/json', 'accept-language': language, 'x-etalase-language': language }
}

interface CallOptions {
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
  /** True: goes on even where the page is left at once; only for small bodies. */
  readonly keepalive?: boolean
}

/**
 * Calls an endpoint and answers its parsed body.
 * @throws ApiProblem where the server refuses or cannot be reached
 */
export async function call(key: string, input: RawInput, options: CallOptions): Promise<unknown> {
  const { method, address } = addressOf(key, input)
  const headers = commonHeaders()
  if (input.body !== undefined) headers['content-type'] = 'application/json'
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey
  const answer = await reach(address, {
    method,
    headers,
    credentials: 'same-origin',
    ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
    ...(options.signal && { signal: options.signal }),
    ...(options.keepalive === true && { keepalive: true }),
  })
  const body = await bodyOf(answer)
  if (!answer.ok) throw problemFromBody(answer.status, body, answer.headers.get('x-request-id'))
  return body
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
    throw unreachable()
  }
}

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
