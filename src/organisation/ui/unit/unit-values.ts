import type { InputArgument } from '../../../platform/ui/client/endpoint-types.ts'
import type { OrganisationEndpoints, UnitView } from '../../contract.ts'
import type { UnitValues } from './unit-form.tsx'

type UnitBody = NonNullable<InputArgument<OrganisationEndpoints['POST /units']>>['body']

/** Whether this can be a unit's code; the same rule as the server's. */
export function isCode(code: string): boolean {
  return /^[A-Z][A-Z0-9]{1,11}$/.test(code.trim())
}

/** What the form holds of a unit. */
export function valuesOf(unit: UnitView): UnitValues {
  const { name, code, kind, parentId, calendar } = unit
  return {
    name,
    code,
    kind,
    parentId,
    calendarId: calendar === null || calendar.inherited ? '' : calendar.id,
  }
}

/** What is sent of a whole unit; an empty calendar is the parent's. */
export function bodyOf({ calendarId, ...values }: UnitValues): UnitBody {
  return { ...values, calendarId: calendarId === '' ? null : calendarId }
}

/** What is sent of a changed unit: only what differs, so that only its right is asked for. */
export function changesOf(before: UnitValues, after: UnitValues): Partial<UnitBody> {
  const whole = bodyOf(after)
  const former: UnitBody = bodyOf(before)
  const changed = Object.entries(whole).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(former[key as keyof UnitBody]),
  )
  return Object.fromEntries(changed)
}
