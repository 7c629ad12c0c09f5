import type { Message } from '../../../../platform/i18n/messages.ts'
import { ask, type ServicePlan } from '../../services/service-plan.ts'

/** A service of a bank of any size: as the small demonstration's, but offered at all four priorities, to everybody. */
export interface BankService extends Omit<ServicePlan, 'unit' | 'promises' | 'askers' | 'handOn'> {
  readonly key: string
  readonly unit: string
  readonly promises: Readonly<Record<1 | 2 | 3 | 4, readonly [response: number, completion: number]>>
  readonly handOn?: { readonly unit: string; readonly share: number; readonly why: string }
}

/** What a service is, in so far as it differs from others. */
export interface Offer {
  readonly name: Message
  readonly description: Message
  readonly doneWell: Message
  /** The first question of its form. */
  readonly what: Message
  /** What people write there. */
  readonly examples: readonly [string, ...string[]]
  /** Working minutes at priority 3. */
  readonly promise: readonly [response: number, completion: number]
  readonly weight: number
}

/** A service with the usual questions: what, by when, and more if one likes. */
export function offer(unit: string, key: string, given: Offer): BankService {
  const { what, examples, promise, ...texts } = given
  return {
    ...texts,
    key,
    unit,
    form: [
      ask.line('what', what),
      ask.day('needed_on', { id: 'Diperlukan paling lambat', en: 'Needed by' }),
      ask.text('details', { id: 'Keterangan', en: 'Details' }, { required: false }),
    ],
    promises: allPromises({ 3: promise }),
    stopsClock: ['asker', 'third_party'],
    reasons: [],
    examples: examples.map((example) => ({ what: example })),
    answers: ['Baik, kami terima dan segera kami kerjakan.', 'Diterima. Kami kabari begitu ada kemajuan.'],
    done: ['Sudah selesai, mohon diperiksa.', 'Selesai sesuai permintaan.'],
  }
}

/** The promises that a service lacks: half the time for what is more urgent, twice as long for what is less. */
export function allPromises(promises: ServicePlan['promises']): BankService['promises'] {
  const times = (of: readonly [number, number], factor: number) =>
    [Math.max(5, Math.round(of[0] * factor)), Math.max(20, Math.round(of[1] * factor))] as const
  const usual = promises[3] ?? [120, 960]
  const quick = promises[2] ?? times(usual, 0.5)
  return { 1: promises[1] ?? times(quick, 0.5), 2: quick, 3: usual, 4: promises[4] ?? times(usual, 2) }
}
