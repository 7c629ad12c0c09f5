import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Ability, CredentialKind } from '../../contract.ts'
import { wordsMessages } from '../parts/words-messages.ts'
import { kindsMessages } from './kinds-messages.ts'

/** What a kind asks and gives, and how long an ability is fresh, in a line. */
export function useKindWords() {
  const t = useText(kindsMessages)
  const words = useText(wordsMessages)
  const { say, list } = useFormat()
  const names = (kinds: CredentialKind['includes']) => list(kinds.map(({ name }) => say(name)))
  const anyOf = (kinds: CredentialKind['includes']) => kinds.map(({ name }) => say(name)).join(` ${t('or')} `)
  return {
    kind: ({ validityMonths, minimumAge, prerequisite, includes, grants }: CredentialKind): string =>
      [
        validityMonths === null ? t('months.document') : t('months', { n: validityMonths }),
        minimumAge === null ? '' : t('age', { n: minimumAge }),
        prerequisite === null
          ? ''
          : prerequisite.months === 0
            ? t('afterAny', { kinds: anyOf(prerequisite.kinds) })
            : t('after', { months: prerequisite.months, kinds: anyOf(prerequisite.kinds) }),
        includes.length === 0 ? '' : t('includes', { kinds: names(includes) }),
        grants.length === 0
          ? ''
          : t('grants', {
              abilities: list(
                grants.map(({ ability, level }) => words('ability', { name: say(ability.name), level })),
              ),
            }),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ability: ({ freshMonths }: Ability): string =>
      freshMonths === null ? t('fresh.good') : t('fresh', { n: freshMonths }),
  }
}
