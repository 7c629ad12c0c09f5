import { Badge, Text } from '@mantine/core'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PersonRow } from '../../contract.ts'
import { peopleMessages } from './people-messages.ts'

/** Whether a person can sign in, set off where somebody may have to act; nothing where the reader may not know. */
export function AccessWord({ of }: { readonly of: Pick<PersonRow, 'access' | 'leftOn'> }) {
  const t = useText(peopleMessages)
  if (of.access === null) return null
  const word = t(`access.${of.access}`)
  if (of.access === 'active') return <Text component="span">{word}</Text>
  if (of.leftOn !== null) return <Text component="span">{t('access.left')}</Text>
  return of.access === 'invited' ? <Badge>{word}</Badge> : <Badge color="gray">{word}</Badge>
}
