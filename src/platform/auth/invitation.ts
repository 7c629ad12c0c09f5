import { inOrganisation, type Database, type Tx } from '../db/database.ts'
import { accept, refuse, type Result } from '../http/result.ts'
import type { Accounts } from './accounts.ts'
import { accountOf, addMembership, readInvitation, useInvitation } from './memberships.ts'

export interface InvitationParts {
  readonly accounts: Accounts
  readonly database: Database
  readonly now: () => Date
  readonly organisationName: (tx: Tx) => Promise<string>
  readonly personName: (tx: Tx, personId: string) => Promise<string>
}

interface Described {
  readonly email: string
  readonly name: string
  readonly organisation: string
  readonly hasAccount: boolean
  readonly language: 'id' | 'en'
}

/** What an open invitation is for. */
export async function describeInvitation(
  parts: InvitationParts,
  token: string,
): Promise<Result<Described, 'link_invalid'>> {
  const invitation = await readInvitation(parts.database, token, parts.now())
  if (invitation === undefined) return refuse('link_invalid')
  const names = await inOrganisation(parts.database, invitation, async (tx) => ({
    organisation: await parts.organisationName(tx),
    name: await parts.personName(tx, invitation.personId),
  }))
  const hasAccount = (await accountOf(parts.database, invitation.email)) !== undefined
  return accept({ email: invitation.email, ...names, hasAccount, language: 'id' })
}

/**
 * Makes the invited person able to sign in. An account that exists already must prove itself with its own password, so
 * that an invitation never changes it; else a new one is made. The link works once.
 */
export async function acceptInvitation(
  parts: InvitationParts,
  body: { token: string; password: string },
): Promise<Result<{ email: string; organisationId: string }, 'link_invalid' | 'credentials_wrong'>> {
  const invitation = await readInvitation(parts.database, body.token, parts.now())
  if (invitation === undefined) return refuse('link_invalid')
  const existing = await accountOf(parts.database, invitation.email)
  if (existing !== undefined && !(await provesPassword(parts.accounts, existing, body.password)))
    return refuse('credentials_wrong')
  const name = await inOrganisation(parts.database, invitation, (tx) =>
    parts.personName(tx, invitation.personId),
  )
  if (!(await useInvitation(parts.database, body.token))) return refuse('link_invalid')
  const accountId =
    existing ??
    (await makeAccount(parts.accounts, { email: invitation.email, name, password: body.password }))
  await addMembership(parts.database, accountId, invitation)
  return accept({ email: invitation.email, organisationId: invitation.organisationId })
}

/** Makes an account with a password; the e-mail address was proven by the link, or is given by the administrator's console. */
export async function makeAccount(
  accounts: Accounts,
  account: { email: string; name: string; password: string },
): Promise<string> {
  const { internalAdapter, password } = await accounts.auth.$context
  const user = await internalAdapter.createUser(
    { email: account.email, name: account.name, emailVerified: true },
    { method: 'email' },
  )
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: await password.hash(account.password),
  })
  return user.id
}

async function provesPassword(accounts: Accounts, accountId: string, password: string): Promise<boolean> {
  const context = await accounts.auth.$context
  const found = await context.internalAdapter.findAccounts(accountId)
  const hash = found.find((account) => account.providerId === 'credential')?.password
  return typeof hash === 'string' && (await context.password.verify({ hash, password }))
}
