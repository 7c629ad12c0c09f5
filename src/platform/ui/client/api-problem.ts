import type { InvalidParam } from '../../http/result.ts'

/** What the server says of a refusal (RFC 9457), in the reader's language. */
export interface ProblemBody {
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail?: string
  readonly requestId?: string
  readonly invalid_params?: readonly InvalidParam[]
}

/**
 * Why a call was not answered as hoped. `status` 0 with code `unreachable`: the server could not be reached, so nothing is known
 * of what it did; a write may be sent again, its idempotency key makes that safe.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  readonly requestId: string | undefined
  readonly invalidParams: readonly InvalidParam[]

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title)
    this.status = body.status
    this.code = body.code
    this.title = body.title
    this.detail = body.detail
    this.requestId = body.requestId
    this.invalidParams = body.invalid_params ?? []
  }

  /** Whether the address leads nowhere: nothing is there for the reader, or its own words name nothing that there could be. */
  get nowhere(): boolean {
    return this.status === 404 || this.invalidParams.some(({ name }) => name.startsWith('params.'))
  }

  /** Whether sending the same again may help without anybody changing anything. */
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

/** The server cannot be reached. */
export function unreachable(): ApiProblem {
  return new ApiProblem({ title: 'unreachable', status: 0, code: 'unreachable' })
}

/** Whatever was thrown, as a problem that can be shown. */
export function problemOf(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown
  return new ApiProblem({ title: 'unexpected', status: 0, code: 'unexpected' })
}

/** A problem from an answer's body; a body that is none (a proxy's page) becomes one by its status. */
export function problemFromBody(status: number, body: unknown, requestId: string | null): ApiProblem {
  const fallback = {
    title: '',
    status,
    code: status >= 500 ? 'server_failed' : 'refused',
    ...(requestId !== null && { requestId }),
  }
  if (typeof body !== 'object' || body === null || !('code' in body)) return new ApiProblem(fallback)
  return new ApiProblem({ ...fallback, ...(body as Partial<ProblemBody>), status })
}
