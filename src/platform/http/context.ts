import { sql } from 'kysely'
import {
  holds,
  includesScope,
  permits,
  type Actor,
  type KeyInUse,
  type Permissions,
  type ScopesOf,
} from '../auth/permission.ts'
import { auditsInto, writeAudits } from '../audit.ts'
import { leftToNext, type Tx } from '../db/database.ts'
import type { Language } from './endpoint.ts'
import type { ActionContext, Announcement, AuditEntry, Reaction, Surroundings, WorkContext } from './route.ts'

/** Puts a job into a transaction. */
export type Enqueue = (
  tx: Tx,
  job: string,
  payload: Readonly<Record<string, string>>,
  at: Date | undefined,
) => Promise<void>

/** What makes contexts: the reactions of all slices, the queue, the surroundings. */
export interface ContextParts {
  readonly reactions: readonly Reaction[]
  readonly enqueue: Enqueue
  readonly surroundings: Surroundings
}

export interface Work {
  readonly context: WorkContext
  /** What the transaction wrote, for whoever watches over it. */
  readonly written: { announced: number; audited: number }
}

/** Whose work it is, by what call and when. */
export interface WorkOf {
  readonly organisationId: string
  readonly actorId: string | null
  readonly requestId: string
  readonly now: Date
  /** Where a program acts in the actor's name. */
  readonly key?: KeyInUse | undefined
}

/** What a transaction has to say of itself, kept to be written at its end. */
export interface Trail {
  readonly audits: AuditEntry[]
  readonly announcements: Announcement[]
}

/** Writes a transaction's trail in one statement, which goes with its commit. */
export async function writeTrail(tx: Tx, of: WorkOf, { audits, announcements: all }: Trail): Promise<void> {
  const announcements = all.filter(({ topics }) => topics.length > 0)
  const { now: at, ...by } = of
  const log = auditsInto({ ...by, at }, audits)
  if (announcements.length === 0) {
    if (audits.length > 0) await leftToNext(tx, log)
    return
  }
  const told = announcementsInto(of.organisationId, announcements)
  await leftToNext(tx, audits.length > 0 ? sql`with log as (${log}) ${told}` : told)
}

/**
 * A context of one transaction without an actor: jobs, imports, the command line. With a trail, entries of the log and
 * announcements are kept in it, and whoever made it has them written.
 */
export function workContext(parts: ContextParts, tx: Tx, of: WorkOf, trail?: Trail): Work {
  const written = { announced: 0, audited: 0 }
  const { organisationId, actorId, requestId, now: at, key } = of
  const by = { organisationId, actorId, requestId, at, key }
  const context: WorkContext = {
    organisationId: of.organisationId,
    tx,
    now: of.now,
    requestId: of.requestId,
    surroundings: parts.surroundings,
    async announce(announcement) {
      written.announced += 1
      if (trail === undefined) await writeAnnouncement(tx, of.organisationId, announcement)
      else trail.announcements.push(announcement)
      for (const reaction of parts.reactions)
        if (reaction.to === announcement.name) await reaction.react(context, announcement)
    },
    async audit(entry) {
      written.audited += 1
      if (trail === undefined) await writeAudits(tx, [entry], by)
      else trail.audits.push(entry)
    },
    async auditAll(entries) {
      written.audited += entries.length
      await writeAudits(tx, entries, by)
    },
    later: (job, payload, at) =>
      parts.enqueue(tx, job, { ...payload, organisationId: of.organisationId }, at),
  }
  return { context, written }
}

/** Who may do what, and which scope a key needs for it. */
export interface Rights {
  readonly permissions: Permissions
  readonly scopes: ScopesOf
}

/** Whether the key in use, if there is one, reaches as far as this permission. */
export function keyReaches(
  key: KeyInUse | undefined,
  permission: string,
  { scopes = {} }: Partial<Rights>,
): boolean {
  if (key === undefined) return true
  const needed = scopes[permission] ?? null
  return needed !== null && includesScope(key.scopes, needed)
}

/** The same with somebody who asks, or a program in their name: that one may what both may. */
export function actionContext(
  work: WorkContext,
  actor: Actor,
  language: Language,
  rights: Pick<Rights, 'permissions'> & Partial<Rights> & { readonly key?: KeyInUse | undefined },
): ActionContext {
  const { permissions, key } = rights
  return {
    ...work,
    actor,
    language,
    may: (permission, target) =>
      keyReaches(key, permission, rights) &&
      (target === undefined
        ? holds(actor, permissions[permission])
        : permits(actor, permissions[permission], target)),
  }
}

/** The same transaction, whose audit log has somebody as the one who acts. */
export function auditedAs(context: WorkContext, actorId: string): WorkContext {
  const { tx, organisationId, requestId, now: at } = context
  const by = { organisationId, requestId, at, actorId }
  return {
    ...context,
    audit: (entry) => writeAudits(tx, [entry], by),
    auditAll: (entries) => writeAudits(tx, entries, by),
  }
}

/** Puts an announcement into a transaction, for browsers. */
export async function writeAnnouncement(
  tx: Tx,
  organisationId: string,
  announcement: Announcement,
): Promise<void> {
  if (announcement.topics.length > 0) await announcementsInto(organisationId, [announcement]).execute(tx)
}

function announcementsInto(organisationId: string, announcements: readonly Announcement[]) {
  return sql`insert into platform.announcements (organisation_id, name, topics, subject)
    select ${organisationId}::uuid, r.name, r.topics, r.subject
    from jsonb_to_recordset(${JSON.stringify(announcements)}::jsonb) as r(name text, topics text[], subject jsonb)`
}
