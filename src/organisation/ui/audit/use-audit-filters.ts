import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useFilters } from '../../../platform/ui/shell/address.ts'
import { endOfDay, startOfDay } from './day-bounds.ts'

const shape = { actor: '', action: '', kind: '', subject: '', from: '', until: '', entry: '' } as const

/** The filters of the audit log as its address holds them; `entry` is the one that is open. */
export type AuditFilters = { readonly [K in keyof typeof shape]: string }

/** The filters, how to change them, and what they ask the server for. */
export function useAuditFilters() {
  const { zone } = useFormat()
  const [filters, change] = useFilters(shape)
  const { actor, action, kind, subject, from, until } = filters
  const query = {
    actorId: actor || undefined,
    action: action || undefined,
    subjectKind: kind || undefined,
    subjectId: subject || undefined,
    from: startOfDay(from, zone),
    until: endOfDay(until, zone),
  }
  const clear = (): void => change({ actor: '', action: '', kind: '', subject: '', from: '', until: '' })
  const filtered = [actor, action, kind, subject, from, until].some((word) => word !== '')
  return { filters, change, query, clear, filtered }
}
