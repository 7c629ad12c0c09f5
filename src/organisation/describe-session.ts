import type { SessionView } from '../platform/auth/contract.ts'
import { holds, type Permissions } from '../platform/auth/permission.ts'
import type { Tx } from '../platform/db/database.ts'
import type { PersonId } from './contract.ts'
import { loadActor, unitNames } from './reading.ts'
import { loadOrganisation } from './store/organisations.ts'
import { findPerson } from './store/people.ts'

/** A session as the screens need it; undefined where the person has left. `permissions` are those of the whole product. */
export async function describeSession(
  tx: Tx,
  signedIn: { readonly accountId: string; readonly personId: string; readonly organisationId: string },
  permissions: Permissions,
  now: Date,
): Promise<Omit<SessionView, 'organisations'> | undefined> {
  const { accountId, personId, organisationId } = signedIn
  const actor = await loadActor(tx, { accountId, personId, organisationId }, now)
  const person = await findPerson(tx, personId as PersonId)
  if (actor === undefined || person === undefined) return undefined
  const { name, zone, simulated } = await loadOrganisation(tx)
  const names = await unitNames(tx, [...actor.memberUnits, ...actor.headedUnits])
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const unit = names.get(id)
      return unit === undefined ? [] : [{ id: unit.id, name: unit.name }]
    })
  return {
    person: {
      id: personId,
      name: actor.name,
      email: person.email ?? '',
      language: actor.language,
      zone: actor.zone,
      roles: [...actor.roles],
    },
    organisation: { id: organisationId, name, zone, simulated },
    memberUnits: named(actor.memberUnits),
    headedUnits: named(actor.headedUnits),
    permissions: Object.keys(permissions).filter((permission) => holds(actor, permissions[permission])),
  }
}

/** Name of the organisation of this transaction. */
export async function organisationName(tx: Tx): Promise<string> {
  return (await loadOrganisation(tx)).name
}

/** Name of a person; empty where there is none. */
export async function personName(tx: Tx, personId: string): Promise<string> {
  return (await findPerson(tx, personId as PersonId))?.name ?? ''
}
