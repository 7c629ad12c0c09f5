import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { VerdictKind } from '../../../platform/ui/parts/verdict.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ShiftView } from '../../contract.ts'
import { shiftMessages } from './shift-messages.ts'

/** Shifts in the reader's words. */
export function useShiftWords() {
  const t = useText(shiftMessages)
  const { short, time, dayOf } = useFormat()
  return {
    /** "3 Mar, 08.00–16.00", or with both days where it ends on another. */
    when: ({ startsAt, endsAt }: Pick<ShiftView, 'startsAt' | 'endsAt'>): string =>
      `${short(startsAt)}–${dayOf(startsAt) === dayOf(endsAt) ? time(endsAt) : ` ${short(endsAt)}`}`.replace(
        '– ',
        ' – ',
      ),
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
