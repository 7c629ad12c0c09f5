import type { Accounts } from '../../platform/auth/accounts.ts'
import { makeAccountWithHash } from '../../platform/auth/invitation.ts'
import { accountOf, addMembership } from '../../platform/auth/memberships.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Furnished } from './furnish.ts'
import { people, personKeys } from './people.ts'
import { demonstrationId, demonstrationPassword, emailOf } from './plan.ts'

/**
 * Lets all forty people sign in with the one password, hashed once. Accounts are global and not part of the transaction; one
 * that an attempt left behind which was undone is taken again. Who they are, the transaction says.
 */
export async function giveAccounts(accounts: Accounts, tx: Tx, bank: Furnished): Promise<void> {
  const { password } = await accounts.auth.$context
  const hash = await password.hash(demonstrationPassword)
  for (const key of personKeys) {
    const email = emailOf(key)
    const accountId =
      (await accountOf(tx, email)) ??
      (await makeAccountWithHash(accounts, { email, name: people[key].name, hash }))
    await addMembership(tx, accountId, { organisationId: demonstrationId, personId: bank.person(key) })
  }
}
