import type { SessionView } from '../../../platform/auth/contract.ts'

type Units = SessionView['memberUnits']

/** The units in which one serves or which one heads, each once. */
export function yourUnits({
  memberUnits,
  headedUnits,
}: Pick<SessionView, 'memberUnits' | 'headedUnits'>): Units {
  return [...new Map([...memberUnits, ...headedUnits].map((unit) => [unit.id, unit])).values()]
}

/** Whether there may be further queues to look into than one's own: those of units below, or everybody's. */
export function mayLookFurther(session: SessionView): boolean {
  return (
    session.headedUnits.length > 0 ||
    session.person.roles.includes('auditor') ||
    yourUnits(session).length > 1
  )
}
