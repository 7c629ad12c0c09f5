import type { Announcement } from '../platform/http/route.ts'

/** A key was made or revoked: for its owner's browsers, and the administrators'. */
export function keyChanged(name: 'api_key.made' | 'api_key.revoked', personId: string): Announcement {
  return { name, topics: [`person:${personId}`, 'role:administrator'], subject: {} }
}

/** A webhook was made, changed, switched on or off, or removed. */
export function webhookChanged(webhookId: string): Announcement {
  return { name: 'webhook.changed', topics: ['role:administrator'], subject: { webhookId } }
}
