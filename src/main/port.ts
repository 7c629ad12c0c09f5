import { createServer } from 'node:net'
import type { Config } from '../platform/config.ts'
import type { StartRefusal } from './running.ts'

const CODES = {
  EADDRINUSE: 'port_taken',
  EACCES: 'port_forbidden',
  EADDRNOTAVAIL: 'host_unknown',
  ENOTFOUND: 'host_unknown',
  EAI_AGAIN: 'host_unknown',
} as const

/** What an error of listening means for the reader; undefined where it is nothing to be expected. */
export function listenRefusal(
  error: unknown,
  { host, port }: Pick<Config, 'host' | 'port'>,
): StartRefusal | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const known = Object.entries(CODES).find(([code]) => code === error.code)
  return known === undefined ? undefined : { ok: false, code: known[1], values: { host, port: String(port) } }
}

/** Tries the address before anything else is begun, so that a taken port is told at once. */
export async function portProblem(config: Pick<Config, 'host' | 'port'>): Promise<StartRefusal | undefined> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ host: config.host, port: config.port, exclusive: true }, resolve)
    })
    return undefined
  } catch (error) {
    const refusal = listenRefusal(error, config)
    if (refusal === undefined) throw error
    return refusal
  } finally {
    server.close()
  }
}
