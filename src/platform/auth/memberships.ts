import { createHash, randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Database, Tx } from '../db/database.ts'

type Queries = Database | Tx | Kysely<Record<never, never>>

/** Which person of which organisation an account is. */
export interface Membership {
  readonly organisationId: string
  readonly personId: string
}

/** The organisations in which an account is a person that has not left, oldest first. */
export async function membershipsOf(queries: Queries, accountId: string): Promise<readonly Membership[]> {
  const found = await sql<Membership>`select organisation_id, person_id from auth.memberships
    where account_id = ${accountId} and ended_at is null order by organisation_id`.execute(queries)
  return found.rows
}

/**
 * The membership in which a session works: the one chosen, else the only one. Where the one chosen has ended, none: what was
 * begun in one organisation must not go on in another unasked.
 */
export async function membershipOfSession(
  queries: Queries,
  accountId: string,
  sessionId: string,
): Promise<Membership | undefined> {
  const found = await sql<Membership>`select m.organisation_id, m.person_id
    from auth.memberships m left join auth.session_organisations s on s.session_id = ${sessionId}
    where m.account_id = ${accountId} and m.ended_at is null
      and (s.session_id is null or s.organisation_id = m.organisation_id) limit 2`.execute(queries)
  const [first, second] = found.rows
  return second === undefined ? first : undefined
}

/** Continues a session in another organisation of its account. */
export async function chooseOrganisation(
  queries: Queries,
  sessionId: string,
  organisationId: string,
): Promise<void> {
  await sql`insert into auth.session_organisations (session_id, organisation_id) values (${sessionId}, ${organisationId})
    on conflict (session_id) do update set organisation_id = excluded.organisation_id`.execute(queries)
}

/** Makes an account be a person of an organisation. */
export async function addMembership(
  queries: Queries,
  accountId: string,
  membership: Membership,
): Promise<void> {
  await sql`insert into auth.memberships (account_id, organisation_id, person_id)
    values (${accountId}, ${membership.organisationId}, ${membership.personId})
    on conflict (account_id, organisation_id) do update set person_id = excluded.person_id, ended_at = null`.execute(
    queries,
  )
}

/** Ends a person's access: the membership, without which no session works in this organisation, open invitations, and keys. */
export async function endAccess(tx: Tx, organisationId: string, personId: string): Promise<void> {
  await endAccessOf(tx, organisationId, [personId])
}

/** The same for several people. */
export async function endAccessOf(
  tx: Tx,
  organisationId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return
  const ids = [...personIds]
  await sql`update auth.memberships set ended_at = now() where organisation_id = ${organisationId} and person_id = any(${ids}::uuid[])
    and ended_at is null`.execute(tx)
  await sql`update auth.invitations set used_at = now() where organisation_id = ${organisationId} and person_id = any(${ids}::uuid[])
    and used_at is null`.execute(tx)
  await sql`update platform.api_keys set revoked_at = now() where organisation_id = ${organisationId}
    and person_id = any(${ids}::uuid[]) and revoked_at is null`.execute(tx)
}

/** Days for which an invitation can be accepted. */
const invitationDays = 14

/** Opens an invitation; earlier ones of the same person end. The token is shown once and kept only as a hash. */
export async function openInvitation(
  tx: Tx,
  invitation: Membership & { email: string; now: Date },
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(invitation.now.getTime() + invitationDays * 86_400_000)
  await sql`update auth.invitations set used_at = now() where organisation_id = ${invitation.organisationId}
    and person_id = ${invitation.personId} and used_at is null`.execute(tx)
  await sql`insert into auth.invitations (token_hash, organisation_id, person_id, email, expires_at)
    values (${hashOf(token)}, ${invitation.organisationId}, ${invitation.personId}, ${invitation.email}, ${expiresAt})`.execute(
    tx,
  )
  return { token, expiresAt }
}

/** An invitation that can still be accepted. */
export async function readInvitation(
  queries: Queries,
  token: string,
  now: Date,
): Promise<(Membership & { email: string }) | undefined> {
  const found = await sql<
    Membership & { email: string }
  >`select organisation_id, person_id, email from auth.invitations
    where token_hash = ${hashOf(token)} and used_at is null and expires_at > ${now}`.execute(queries)
  return found.rows[0]
}

/** Uses an invitation up; false where somebody else was faster. */
export async function useInvitation(queries: Queries, token: string): Promise<boolean> {
  const used =
    await sql`update auth.invitations set used_at = now() where token_hash = ${hashOf(token)} and used_at is null`.execute(
      queries,
    )
  return (used.numAffectedRows ?? 0n) > 0n
}

/** Who of these people can sign in: has an account, has an open invitation, or neither. */
export async function accessOf(
  tx: Tx,
  organisationId: string,
  personIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, 'none' | 'invited' | 'active'>> {
  const found = await sql<{ personId: string; access: 'invited' | 'active' }>`
    select person_id, 'invited' as access from auth.invitations
      where organisation_id = ${organisationId} and person_id = any(${[...personIds]}::uuid[]) and used_at is null and expires_at > ${now}
    union all
    select person_id, 'active' from auth.memberships
      where organisation_id = ${organisationId} and person_id = any(${[...personIds]}::uuid[]) and ended_at is null`.execute(
    tx,
  )
  const access = new Map<string, 'none' | 'invited' | 'active'>(personIds.map((person) => [person, 'none']))
  for (const row of found.rows)
    if (access.get(row.personId) !== 'active') access.set(row.personId, row.access)
  return access
}

/** The account of an e-mail address, if there is one. */
export async function accountOf(queries: Queries, email: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select id from auth."user" where email = ${email}`.execute(queries)
  return found.rows[0]?.id
}

/** The person of an organisation whose account has an e-mail address that was proven to be theirs. */
export async function personOfAccount(
  queries: Queries,
  organisationId: string,
  email: string,
): Promise<string | undefined> {
  const found = await sql<{ personId: string }>`select m.person_id from auth.memberships m
    join auth."user" u on u.id = m.account_id
    where m.organisation_id = ${organisationId} and u.email = ${email} and u."emailVerified" and m.ended_at is null`.execute(
    queries,
  )
  return found.rows[0]?.personId
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
