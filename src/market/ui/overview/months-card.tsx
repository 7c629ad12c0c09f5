import { Anchor, Card, Group, Table, Text, Title } from '@mantine/core'
import { downloadAddress } from '../../../platform/ui/client/call.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from '../api.ts'
import { useAmount } from '../parts/use-amount.ts'
import { overviewMessages } from './overview-messages.ts'

/** Months of the ledger: closing them, and their journals. */
export function MonthsCard() {
  const t = useText(overviewMessages)
  const months = useRead('GET /ledger/months')
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('ledger.title')}</Title>
      <Text c="dimmed" mb="sm">
        {t('ledger.lead')}
      </Text>
      <Answered
        of={months}
        shape="list"
        rows={3}
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Text>{t('ledger.empty')}</Text>}
      >
        {({ rows, currency }) => (
          <Table.ScrollContainer minWidth={520} type="native">
            <Table verticalSpacing="xs" aria-label={t('ledger.title')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('ledger.month')}</Table.Th>
                  <Table.Th scope="col" ta="end">
                    {t('ledger.transactions')}
                  </Table.Th>
                  <Table.Th scope="col" ta="end">
                    {t('ledger.turnover')}
                  </Table.Th>
                  <Table.Th scope="col">{t('ledger.state')}</Table.Th>
                  <Table.Th scope="col">{t('ledger.acts')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <MonthRow key={row.month} of={row} currency={currency} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Answered>
    </Card>
  )
}

interface MonthRowProps {
  readonly of: {
    readonly month: string
    readonly transactions: number
    readonly turnover: number
    readonly closedAt: string | null
    readonly may: { readonly close: boolean }
  }
  readonly currency: 'rupiah' | 'points' | null
}

function MonthRow({ of, currency }: MonthRowProps) {
  const t = useText(overviewMessages)
  const { number, dayOf, language } = useFormat()
  const amount = useAmount(currency)
  const tell = useTell()
  const close = useWrite('POST /ledger/months/:month/close', { refresh: ['GET /ledger/months'] })
  const params = { month: of.month }
  const month = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${of.month}T00:00:00Z`))
  return (
    <Table.Tr>
      <Table.Th scope="row">{month}</Table.Th>
      <Table.Td ta="end" className="tabular">
        {number(of.transactions)}
      </Table.Td>
      <Table.Td ta="end" className="tabular">
        {amount(of.turnover)}
      </Table.Td>
      <Table.Td>
        {of.closedAt === null ? t('ledger.isOpen') : t('ledger.closed', { day: dayOf(of.closedAt) })}
      </Table.Td>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <Anchor
            href={downloadAddress('GET /ledger/months/:month/journal.csv', { params })}
            download
            aria-label={`${t('ledger.journal')}: ${month}`}
          >
            {t('ledger.journal')}
          </Anchor>
          {of.may.close && (
            <DangerousAct
              label={t('ledger.close')}
              name={`${t('ledger.close')}: ${month}`}
              title={t('ledger.close.title', { month })}
              consequences={t('ledger.close.why')}
              act={t('ledger.close')}
              button={{ size: 'compact-md' }}
              run={async () => {
                await close.mutateAsync({ params })
                tell.done(t('ledger.done', { month }))
              }}
            />
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
