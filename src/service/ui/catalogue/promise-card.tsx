import { Card, Table, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ServiceView } from '../../contract.ts'
import { standingMessages } from '../parts/standing-messages.ts'
import { ApprovalWords } from './approval-words.tsx'
import { catalogueMessages } from './catalogue-messages.ts'

/** What a service promises for each priority, and what stops its clock. */
export function PromiseCard({ service }: { readonly service: ServiceView }) {
  const t = useText(catalogueMessages)
  const words = useText(standingMessages)
  const { minutes, list } = useFormat()
  const within = (promised: number | null) => (promised === null ? t('card.nothing') : minutes(promised))
  const whose = service.stopsClock.map((owner) => t(`card.${owner}`))
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} mb="xs">
        {t('card.title')}
      </Title>
      <Table.ScrollContainer minWidth={280} type="native">
        <Table verticalSpacing="xs" horizontalSpacing="xs" withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('card.priority')}</Table.Th>
              <Table.Th scope="col">{words('target.response')}</Table.Th>
              <Table.Th scope="col">{words('target.completion')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {service.promises
              .toSorted((one, other) => one.priority - other.priority)
              .map((promise) => (
                <Table.Tr key={promise.priority}>
                  <Table.Th scope="row">{words(`priority.${promise.priority}`)}</Table.Th>
                  <Table.Td>{within(promise.responseMinutes)}</Table.Td>
                  <Table.Td>{within(promise.completionMinutes)}</Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text mt="sm">
        {t('card.within')} {whose.length === 0 ? t('card.never') : t('card.stops', { whose: list(whose) })}
      </Text>
      <ApprovalWords service={service} />
    </Card>
  )
}
