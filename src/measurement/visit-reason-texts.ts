import type { BothLanguages } from '../platform/http/endpoint.ts'
import type { TouchpointKind, VisitReason } from './contract/touchpoints.ts'

/** What a verdict on a visit may be about, in words that praise and blame alike. */
const texts = {
  waiting: { id: 'Lamanya menunggu', en: 'The wait' },
  manner: { id: 'Keramahan petugas', en: 'How friendly the staff were' },
  clarity: { id: 'Kejelasan penjelasan', en: 'How clear the explanation was' },
  settled: { id: 'Tuntasnya urusan', en: 'Whether my matter was settled' },
  place: { id: 'Kenyamanan tempat', en: 'How comfortable the place was' },
  safety: { id: 'Rasa aman', en: 'How safe I felt' },
  found: { id: 'Menemukan yang dicari', en: 'Whether I found what I looked for' },
} as const satisfies Record<VisitReason, BothLanguages>

const ofKind = {
  guard_post: ['manner', 'safety', 'clarity', 'waiting'],
  teller: ['waiting', 'manner', 'clarity', 'settled', 'place'],
  customer_service: ['waiting', 'manner', 'clarity', 'settled', 'place'],
  brochure_stand: ['found', 'clarity', 'place'],
  phone: ['waiting', 'manner', 'clarity', 'settled'],
  other: ['waiting', 'manner', 'clarity', 'settled', 'place'],
} as const satisfies Record<TouchpointKind, readonly VisitReason[]>

/** The reasons that a verdict on a touchpoint of this kind may name, with their words. */
export function reasonsOfKind(
  kind: TouchpointKind,
): readonly { readonly reason: VisitReason; readonly text: BothLanguages }[] {
  return ofKind[kind].map((reason) => ({ reason, text: texts[reason] }))
}

/** The words of all reasons, by what they are counted under. */
export const visitReasonTexts: ReadonlyMap<string, BothLanguages> = new Map(Object.entries(texts))
