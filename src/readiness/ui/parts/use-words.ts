import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText, type Text } from '../../../platform/ui/text/use-text.ts'
import type { MendView, Need, ReadinessState, WhyView } from '../../contract.ts'
import { wordsMessages } from './words-messages.ts'

/** Readiness in the reader's words. */
export function useWords() {
  const t = useText(wordsMessages)
  const { say, day } = useFormat()
  const kindsOf = (kinds: readonly { readonly name: { readonly id: string; readonly en: string } }[]) =>
    kinds.map(({ name }) => say(name)).join(` ${t('or')} `)
  return {
    state: (state: ReadinessState, until: string | null) =>
      state === 'ready_until' && until !== null
        ? t('state.ready_until', { day: day(until) })
        : t(state === 'ready_until' ? 'state.ready' : `state.${state}`),
    need: (need: Need) =>
      need.kind === 'credential'
        ? say(need.credential.name)
        : t('ability', { name: say(need.ability.name), level: need.level }),
    why: (why: WhyView): string => whyInWords(why, { t, day, kindsOf }),
    mend: (mend: MendView, today: string): string => {
      switch (mend.act) {
        case 'obtain':
          return mend.from === null || mend.from <= today
            ? t('mend.obtain.now')
            : t('mend.obtain', { day: day(mend.from) })
        case 'wait':
          return t('mend.wait', { day: day(mend.from) })
        case 'obtain_first':
          return t('mend.obtain_first', { kinds: kindsOf(mend.kinds) })
        case 'have_observed':
        case 'train':
          return t(`mend.${mend.act}`, { level: mend.level })
        case 'renew':
        case 'assess_again':
        case 'have_verified':
        case 'hand_in_again':
          return t(`mend.${mend.act}`)
      }
    },
  }
}

interface Telling {
  readonly t: Text<typeof wordsMessages>
  readonly day: (day: string) => string
  readonly kindsOf: (kinds: Extract<WhyView, { code: 'prerequisite_short' }>['kinds']) => string
}

function whyInWords(why: WhyView, { t, day, kindsOf }: Telling): string {
  if (why.code === 'expired') return t('why.expired', { day: day(why.on) })
  if (why.code === 'revoked' || why.code === 'not_yet_valid')
    return t(`why.${why.code}`, { day: day(why.from) })
  if (why.code === 'too_young') return t('why.too_young', { age: why.minimumAge, day: day(why.oldEnoughOn) })
  if (why.code === 'prerequisite_short')
    return t('why.prerequisite_short', { kinds: kindsOf(why.kinds), months: why.months })
  if (why.code === 'too_low') return t('why.too_low', { level: why.level })
  return why.code === 'stale'
    ? t('why.stale', { level: why.level, day: day(why.since) })
    : t(`why.${why.code}`)
}
