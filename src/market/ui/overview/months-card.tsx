import { Anchor, Card, Group, Text, Title } from '@mantine/core'
import { downloadAddress } from '../../../platform/ui/client/call.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { LongList, wholeList } from '../../../platform/ui/lists/long-list.tsx'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { periodName } from '../../../platform/ui/period/period-words.ts'
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
        {({ rows, currency }) => <Months rows={rows} currency={currency} />}
      </Answered>
    </Card>
  )
}

type Currency = 'rupiah' | 'points' | null

interface Month {
  readonly month: string
  readonly transactions: number
  readonly turnover: number
  readonly closedAt: string | null
  readonly may: { readonly close: boolean }
}

function Months({ rows, currency }: { readonly rows: readonly Month[]; readonly currency: Currency }) {
  const t = useText(overviewMessages)
  const columns = useMonthColumns(currency)
  return (
    <LongList
      of={wholeList(rows)}
      columns={columns}
      label={t('ledger.title')}
      rowKey={({ month }) => month}
    />
  )
}

/** Columns of the ledger's months. */
function useMonthColumns(currency: Currency): readonly Column<Month>[] {
  const t = useText(overviewMessages)
  const { number, dayOf } = useFormat()
  const monthName = useMonthName()
  const amount = useAmount(currency)
  return [
    { key: 'month', title: t('ledger.month'), cell: ({ month }) => monthName(month) },
    {
      key: 'transactions',
      title: t('ledger.transactions'),
      align: 'end',
      width: '5rem',
      cell: ({ transactions }) => number(transactions),
    },
    {
      key: 'turnover',
      title: t('ledger.turnover'),
      align: 'end',
      width: '9rem',
      cell: ({ turnover }) => amount(turnover),
    },
    {
      key: 'state',
      title: t('ledger.state'),
      width: '6rem',
      cell: ({ closedAt }) =>
        closedAt === null ? t('ledger.isOpen') : t('ledger.closed', { day: dayOf(closedAt) }),
    },
    {
      key: 'acts',
      title: t('ledger.acts'),
      phone: 'bare',
      width: '12rem',
      cell: (of) => <MonthActs of={of} />,
    },
  ]
}

/** A month as people name it. */
function useMonthName(): (month: string) => string {
  const { language } = useFormat()
  return (month) => periodName({ kind: 'month', start: month }, language)
}

function MonthActs({ of }: { readonly of: Month }) {
  const t = useText(overviewMessages)
  const tell = useTell()
  const close = useWrite('POST /ledger/months/:month/close', { refresh: ['GET /ledger/months'] })
  const params = { month: of.month }
  const month = useMonthName()(of.month)
  return (
    <Group gap="sm">
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
  )
}
