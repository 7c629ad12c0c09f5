import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useNow } from '../../../platform/ui/formats/use-now.ts'
import type { VerdictKind } from '../../../platform/ui/parts/verdict.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ShiftView } from '../../contract.ts'
import { shiftMessages } from './shift-messages.ts'

/** Within so many milliseconds a day needs no year. */
const nearby = 90 * 86_400_000

/** Shifts in the reader's words. */
export function useShiftWords() {
  const t = useText(shiftMessages)
  const { short, time, dayOf } = useFormat()
  const now = useNow()
  return {
    /** "3 Mar, 08.00–16.00", or with both days where it ends on another, and the year of one that is far. */
    when: ({ startsAt, endsAt }: Pick<ShiftView, 'startsAt' | 'endsAt'>): string => {
      const far = Math.abs(Date.parse(startsAt) - now) > nearby
      const first = far ? `${dayOf(startsAt)}, ${time(startsAt)}` : short(startsAt)
      return dayOf(startsAt) === dayOf(endsAt) ? `${first}–${time(endsAt)}` : `${first} – ${short(endsAt)}`
    },
    state: (shift: ShiftView): { readonly kind: VerdictKind; readonly words: string } => {
      const { state, readiness, overrides, unreadySince } = shift
      if (state === 'cancelled') return { kind: 'unknown', words: t('state.cancelled') }
      if (state === 'over' && readiness.ready) return { kind: 'kept', words: t('state.wasReady') }
      if (readiness.ready && unreadySince === null) return { kind: 'kept', words: t('state.ready') }
      if (overrides.length > 0 && unreadySince === null) return { kind: 'signal', words: t('state.let') }
      return { kind: 'broken', words: t(state === 'over' ? 'state.wasUnready' : 'state.unready') }
    },
  }
}
