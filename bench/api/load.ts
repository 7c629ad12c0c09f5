import { Client } from 'undici'

/** One call of the API as the load makes it. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly cookie?: string
  readonly body?: unknown
}

/** What a load met: calls that succeeded, their milliseconds in rising order, and what failed, by status. */
export interface Met {
  readonly seconds: number
  readonly times: Float64Array
  readonly failures: ReadonlyMap<string, number>
}

/** Calls again and again, on as many connections that are kept open, each sending its next call when the last is answered. */
export async function load(
  origin: string,
  { connections, seconds, next }: { connections: number; seconds: number; next: () => Call | undefined },
): Promise<Met> {
  const times: number[] = []
  const failures = new Map<string, number>()
  const begun = performance.now()
  const until = begun + seconds * 1000
  const one = async () => {
    const client = new Client(origin)
    for (let call = next(); call !== undefined && performance.now() < until; call = next()) {
      const at = performance.now()
      const status = await answerOf(client, call)
      if (status === 'done') times.push(performance.now() - at)
      else failures.set(status, (failures.get(status) ?? 0) + 1)
    }
    await client.close()
  }
  await Promise.all(Array.from({ length: connections }, one))
  return { seconds: (performance.now() - begun) / 1000, times: Float64Array.from(times).sort(), failures }
}

async function answerOf(client: Client, { method, path, cookie, body }: Call): Promise<string> {
  const answer = await client.request({
    method,
    path,
    headers: {
      ...(cookie !== undefined && { cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  })
  const text = await answer.body.text()
  if (answer.statusCode < 300) return 'done'
  return `${answer.statusCode} ${/"code":"(\w+)"/.exec(text)?.[1] ?? ''}`.trim()
}

/** The value below which this share of sorted times lies. */
export function percentile(times: Float64Array, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
}

/** Calls that succeeded, a second. */
export function perSecond({ times, seconds }: Met): number {
  return times.length / seconds
}
