import { Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ServiceView } from '../../contract.ts'
import { catalogueMessages } from './catalogue-messages.ts'

/** Who has to approve a request for this service, from which amount on, and that its promise begins after that. */
export function ApprovalWords({ service }: { readonly service: ServiceView }) {
  const t = useText(catalogueMessages)
  const { say, list, number } = useFormat()
  const { order, steps } = service.approvals
  if (steps.length === 0) return null
  const who = steps.map(({ by, unit, person, from }) => {
    const name = by === 'person' ? (person?.name ?? '—') : t(`approval.${by}`, { unit: say(unit?.name) })
    const field = service.form.find(({ key }) => key === from?.field)
    return from === undefined
      ? name
      : t('approval.from', { who: name, what: say(field?.label), least: number(from.atLeast) })
  })
  return (
    <Text mt="sm">
      {t('approval.needed', { who: list(who) })} {steps.length > 1 && t(`approval.${order}`)}{' '}
      {t('approval.after')}
    </Text>
  )
}
