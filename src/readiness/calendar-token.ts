import { createHash, randomBytes } from 'node:crypto'
import { parse as uuidBytes, validate } from 'uuid'

const secretBytes = 24
const shape = /^[A-Za-z0-9_-]{75}$/

/** What a link names: whose calendar it opens, and by what it is known there. */
export interface CalendarLink {
  readonly organisationId: string
  readonly personId: string
  readonly hash: string
}

/** Makes the word of a link: the organisation, the person and 192 random bits, so that it is looked up under row-level security. */
export function makeCalendarToken(organisationId: string, personId: string): string {
  const named = [uuidBytes(organisationId), uuidBytes(personId), randomBytes(secretBytes)]
  return Buffer.concat(named).toString('base64url')
}

/** Reads it; undefined where it is none of ours. */
export function readCalendarToken(token: string): CalendarLink | undefined {
  if (!shape.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 32 + secretBytes) return undefined
  const id = (at: number) => {
    const hex = bytes.subarray(at, at + 16).toString('hex')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
  const [organisationId, personId] = [id(0), id(16)]
  if (!validate(organisationId) || !validate(personId)) return undefined
  return { organisationId, personId, hash: hashOfCalendar(token) }
}

/** By what a link is known. */
export function hashOfCalendar(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
