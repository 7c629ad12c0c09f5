import type { Tx } from '../platform/db/database.ts'
import { decodeCursor } from '../platform/http/cursor.ts'
import { fieldRefusal } from '../platform/http/field-refusal.ts'
import { refuse, type Refusal } from '../platform/http/result.ts'
import type { Route } from '../platform/http/route.ts'
import type { OrganisationEndpoints } from './contract.ts'
import { organisationProblems, type OrganisationCode } from './problems.ts'
import { organisationDay } from './reading.ts'

/** The organisation's day at the moment of the action. */
export function todayOf(context: { readonly tx: Tx; readonly now: Date }): Promise<string> {
  return organisationDay(context.tx, context.now)
}

/** A refusal that is about one input, such as `body.code`. */
export const refuseField = fieldRefusal(organisationProblems)

/** What a change names; what is left out stays as it is. */
export function present<Changes extends object>(
  changes: Changes,
): { [Key in keyof Changes]?: Exclude<Changes[Key], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Changes]?: Exclude<Changes[Key], undefined>
  }
}

/** The values of a cursor of texts; undefined without a cursor, a refusal where it is none of ours. */
export function textsAfter(
  cursor: string | undefined,
  count: number,
): readonly string[] | undefined | Refusal<'cursor_invalid'> {
  if (cursor === undefined) return undefined
  const values = decodeCursor(cursor, count)
  const texts = values?.filter((value) => typeof value === 'string')
  if (texts?.some((text) => text.includes('\u0000') || !text.isWellFormed()) === true)
    return refuse('cursor_invalid')
  return texts?.length === count ? texts : refuse('cursor_invalid')
}

/** Whether {@link textsAfter} refused. */
export function isRefused<Value extends object>(
  value: Value | Refusal<'cursor_invalid'> | undefined,
): value is Refusal<'cursor_invalid'> {
  return value !== undefined && 'ok' in value
}

/** An action of one of this slice's endpoints. */
export type Act<Key extends keyof OrganisationEndpoints> = Route<
  OrganisationEndpoints[Key],
  string,
  OrganisationCode
>['act']
