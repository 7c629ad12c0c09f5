import type { AuditRow } from '../../contract.ts'

/** Where the pages of what was acted upon are; '' where there is none. */
export function subjectAddress({
  subjectKind,
  subjectId,
}: Pick<AuditRow, 'subjectKind' | 'subjectId'>): string {
  const places: Readonly<Record<string, string>> = {
    unit: '/units/',
    person: '/people/',
    job: '/jobs/',
    calendar: '/calendars/',
    service: '/services/',
    request: '/requests/',
    proposal: '/proposals/',
    escalation: '/escalations/',
    peer_group: '/scorecards/league/groups/',
    service_kind: '/market/kinds/',
  }
  const place = places[subjectKind]
  return place === undefined ? '' : place + subjectId
}
