import type { Scorecard } from '../../contract.ts'

/** What a scorecard is about, by its id and name. */
export function subjectNamed(subject: Scorecard['subject']) {
  if (subject.kind === 'unit') return subject.unit
  if (subject.kind === 'touchpoint') return subject.touchpoint
  return subject.kind === 'service' ? subject.service : subject.group
}
