/** Roles of a person in an organisation. Everybody is an employee; unit heads hold an assignment as head. */
export const roles = ['employee', 'unit_head', 'steward', 'auditor', 'administrator'] as const
export type Role = (typeof roles)[number]

/**
 * How far a permission reaches.
 * - `organisation`: everywhere in the person's organisation.
 * - `headed`: units that the person heads and all below them.
 * - `unit`: units in which the person holds an assignment today.
 * - `self`: only what concerns the person.
 */
export type Reach = 'organisation' | 'headed' | 'unit' | 'self'

/** Who may do what: permission → role → reaches. One such table a slice; together they are the table of the product. */
export type Permissions = Readonly<Record<string, Readonly<Partial<Record<Role, readonly Reach[]>>>>>

/** What a key can be given: one subject to read, or to read and write. */
export const scopes = [
  'organisation:read',
  'organisation:write',
  'contacts:read',
  'catalogue:read',
  'catalogue:write',
  'requests:read',
  'requests:write',
  'scorecards:read',
  'audit:read',
] as const
export type Scope = (typeof scopes)[number]

/** Which scope a key needs to use a permission of its owner; null: no key ever may. What is not listed is refused, too. */
export type ScopesOf<Permission extends string = string> = Readonly<Record<Permission, Scope | null>>

/** A key in use: the name under which the audit log has it, and how far it reaches. */
export interface KeyInUse {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
}

/** Whether a key with these scopes has this one: writing includes reading. */
export function includesScope(held: readonly Scope[], needed: Scope): boolean {
  return held.some((scope) => scope === needed || scope === needed.replace(/:read$/, ':write'))
}

/** Who asks, in one organisation, at this moment. */
export interface Actor {
  readonly accountId: string
  readonly personId: string
  readonly organisationId: string
  readonly name: string
  readonly language: 'id' | 'en'
  readonly zone: string
  readonly roles: readonly Role[]
  /** Units in which the person holds an assignment today. */
  readonly memberUnits: readonly string[]
  /** Units that the person heads today, without those below. */
  readonly headedUnits: readonly string[]
}

/** What of somebody decides what they may. */
export type Standing = Pick<Actor, 'personId' | 'roles' | 'memberUnits' | 'headedUnits'>

/** What is acted upon: the units from the root down to the one concerned, and the people whom it concerns. */
export interface Target {
  /** Path of unit ids from the root to the unit itself, the last being the unit. */
  readonly unitPath?: readonly string[]
  readonly personIds?: readonly string[]
}

/** Whether the actor's roles hold the permission at all, wherever. Decides whether a route exists for the actor. */
export function holds(actor: Actor, grants: Permissions[string] | undefined): boolean {
  return grants !== undefined && actor.roles.some((role) => (grants[role]?.length ?? 0) > 0)
}

/** Whether somebody may do it to this target. */
export function permits(actor: Standing, grants: Permissions[string] | undefined, target: Target): boolean {
  if (grants === undefined) return false
  return actor.roles.some((role) => (grants[role] ?? []).some((reach) => reaches(actor, reach, target)))
}

function reaches(actor: Standing, reach: Reach, target: Target): boolean {
  switch (reach) {
    case 'organisation':
      return true
    case 'headed':
      return (target.unitPath ?? []).some((unit) => actor.headedUnits.includes(unit))
    case 'unit': {
      const unit = target.unitPath?.at(-1)
      return unit !== undefined && actor.memberUnits.includes(unit)
    }
    case 'self':
      return (target.personIds ?? []).includes(actor.personId)
  }
}
