import { v4 as uuidv4 } from 'uuid'
import { copyRows } from '../db/copy.ts'
import type { Tx } from '../db/database.ts'
import type { Accounts } from './accounts.ts'

/** A person who is to sign in, and the address with which. */
export interface PersonToLetIn {
  readonly personId: string
  readonly email: string
  readonly name: string
}

/**
 * Gives many people of an organisation accounts with one password, hashed once, in the transaction that makes them: the
 * demonstration, whose password is known to all. Nobody may have an account with one of the addresses already.
 */
export async function giveSharedPassword(
  accounts: Accounts,
  tx: Tx,
  organisationId: string,
  { password, people }: { readonly password: string; readonly people: readonly PersonToLetIn[] },
): Promise<void> {
  const context = await accounts.auth.$context
  const hash = await context.password.hash(password)
  const owners = people.map((person) => ({ ...person, accountId: uuidv4().replaceAll('-', '') }))
  await copyRows(
    tx,
    { table: 'auth."user"', columns: ['id', 'name', 'email', '"emailVerified"'] },
    owners.map(({ accountId, name, email }) => [accountId, name, email, true]),
  )
  await copyRows(
    tx,
    { table: 'auth.account', columns: ['id', '"accountId"', '"providerId"', '"userId"', 'password'] },
    owners.map(({ accountId }) => [accountId, accountId, 'credential', accountId, hash]),
  )
  await copyRows(
    tx,
    { table: 'auth.memberships', columns: ['account_id', 'organisation_id', 'person_id'] },
    owners.map(({ accountId, personId }) => [accountId, organisationId, personId]),
  )
}
