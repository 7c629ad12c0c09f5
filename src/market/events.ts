import type { Announcement } from '../platform/http/route.ts'

/** Whose matter a credit or an exemption is. */
interface Concerned {
  readonly payerUnitId: string
  readonly payeeUnitId: string
  /** Who asked for the request. */
  readonly personIds: readonly string[]
}

/** The unit that promised sees the request; of the one whose people asked, those who asked do, and its heads read the statement. */
function hearing({ payerUnitId, payeeUnitId, personIds }: Concerned): readonly string[] {
  const people = [...new Set(personIds)].map((person) => `person:${person}`)
  return [`unit:${payerUnitId}`, `head:${payeeUnitId}`, ...people, 'role:steward', 'role:auditor']
}

/** Something was posted of a request, or taken back: statements of both units, and the request, read anew. */
export function creditTold(
  name: 'credit.posted' | 'credit.reversed',
  requestId: string,
  concerned: Concerned,
): Announcement {
  return { name, topics: hearing(concerned), subject: { requestId } }
}

/** An exemption of a request was asked for, shown with further documents, decided or appealed. */
export function exemptionTold(
  name: 'exemption.asked' | 'exemption.files_added' | 'exemption.decided' | 'exemption.appealed',
  requestId: string,
  concerned: Concerned,
): Announcement {
  return { name, topics: hearing(concerned), subject: { requestId } }
}

/** A unit promised whoever asked a time, or something was said of one. */
export function appointmentTold(
  name: 'appointment.made' | 'appointment.said',
  requestId: string,
  to: { readonly unitIds: readonly string[]; readonly personIds: readonly string[] },
): Announcement {
  const topics = [
    ...to.unitIds.map((unit) => `unit:${unit}`),
    ...to.personIds.map((person) => `person:${person}`),
  ]
  return { name, topics, subject: { requestId } }
}

/** What a service guarantees was changed. */
export function guaranteeChanged(serviceId: string): Announcement {
  return { name: 'guarantee.changed', topics: ['organisation'], subject: { serviceId } }
}

/** What units promise of their hops was changed. */
export function hopPromiseChanged(unitId: string): Announcement {
  return { name: 'hop_promise.changed', topics: ['organisation'], subject: { unitId } }
}

/** What credits are counted in was chosen, the cap changed, or a month closed. */
export function marketChanged(name: 'market.changed' | 'ledger.closed'): Announcement {
  return { name, topics: ['organisation'], subject: {} }
}
