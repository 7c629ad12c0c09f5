import { useText } from '../../../platform/ui/text/use-text.ts'
import { Verdict } from '../../../platform/ui/parts/verdict.tsx'
import type { PersonRow } from '../../contract.ts'
import { peopleMessages } from './people-messages.ts'

const looks = { active: 'kept', invited: 'noise', none: 'unknown' } as const

/** Whether a person can sign in; nothing where the reader may not know. */
export function AccessWord({ of }: { readonly of: Pick<PersonRow, 'access'> }) {
  const t = useText(peopleMessages)
  if (of.access === null) return null
  return <Verdict kind={looks[of.access]}>{t(`access.${of.access}`)}</Verdict>
}
