import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

/** A fresh secret: `whsec_` and 256 random bits in base64. */
export function makeSecret(): string {
  return prefix + randomBytes(32).toString('base64')
}

/** What is signed. */
export interface Signed {
  /** The same at every attempt, so that a receiver knows what it has had already. */
  readonly id: string
  /** The moment of the attempt, in whole seconds. */
  readonly timestamp: number
  readonly body: string
}

/**
 * The headers of the Standard Webhooks specification: HMAC-SHA256 over `id.timestamp.body`, in base64 after `v1,`; one signature for
 * each secret that is valid, the newest first.
 */
export function signedHeaders(
  { id, timestamp, body }: Signed,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  }
}
