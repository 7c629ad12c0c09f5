import type { Accounts } from '../../platform/auth/accounts.ts'
import { giveSharedPassword } from '../../platform/auth/shared-password.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Furnished } from './furnish.ts'
import { people, personKeys } from './people.ts'
import { demonstrationId, demonstrationPassword, emailOf } from './plan.ts'

/** Lets all people sign in with the one password. */
export async function giveAccounts(accounts: Accounts, tx: Tx, bank: Furnished): Promise<void> {
  await giveSharedPassword(accounts, tx, demonstrationId, {
    password: demonstrationPassword,
    people: personKeys.map((key) => ({
      personId: bank.person(key),
      email: emailOf(key),
      name: people[key].name,
    })),
  })
}
