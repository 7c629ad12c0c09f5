import { monthsAfter } from './day-spans.ts'

/** The last day on which evidence is valid: as the document says, else as long as its kind usually is; null: without an end. */
export function validUntilOf(
  issuedOn: string,
  said: string | null | undefined,
  validityMonths: number | null,
): string | null {
  if (said !== undefined) return said
  return validityMonths === null ? null : monthsAfter(issuedOn, validityMonths)
}
