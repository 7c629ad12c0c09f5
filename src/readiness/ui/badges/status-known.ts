import type { EvidenceView } from '../../contract.ts'

/** Whether it is known that a badge was revoked, or that it was not. */
export function isStatusKnown(status: NonNullable<EvidenceView['badge']>['status']): boolean {
  return ['none', 'good', 'revoked', 'suspended'].includes(status)
}
