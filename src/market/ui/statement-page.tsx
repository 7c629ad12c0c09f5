import { Button, Text, TextInput } from '@mantine/core'
import { IconDownload, IconScale } from '@tabler/icons-react'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters, useParam } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { StatementView } from '../contract.ts'
import { usePages } from './api.ts'
import { useAmount } from './parts/use-amount.ts'
import { HopPromiseCard } from './statement/hop-promise-card.tsx'
import { useStatementColumns } from './statement/statement-columns.tsx'
import { statementMessages } from './statement/statement-messages.ts'
import classes from './statement/statement.module.css'

/** A unit's account: what it got and gave, with the balance after each posting. */
export function Page() {
  const t = useText(statementMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId')
  const [{ from, to }, setFilters] = useFilters({ from: '', to: '' })
  const days = daysOf(from, to)
  const statement = usePages('GET /units/:unitId/statement', {
    params: { unitId },
    query: { ...days, limit: 100 },
  })
  const { first } = statement
  return (
    <PageFrame
      title={t('title')}
      subtitle={first && t('subtitle', { unit: say(first.unit.name) })}
      back={{ to: '/credits', label: t('back') }}
      wide
      act={first && <Download unitId={unitId} days={days} />}
    >
      <Filters label={t('filters')}>
        <Day label={t('from')} value={from || first?.from} onChange={(day) => setFilters({ from: day })} />
        <Day label={t('to')} value={to || first?.to} onChange={(day) => setFilters({ to: day })} />
      </Filters>
      <Statement unitId={unitId} of={statement} />
    </PageFrame>
  )
}

/** An alias: what goes into an address has to be any record. */
type Days = { readonly from?: string; readonly to?: string }

/** The days that were chosen; what was not is the server's to choose. */
function daysOf(from: string, to: string): Days {
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) }
}

function Download({ unitId, days }: { readonly unitId: string; readonly days: Days }) {
  const t = useText(statementMessages)
  return (
    <Button
      component="a"
      href={downloadAddress('GET /units/:unitId/statement.csv', { params: { unitId }, query: days })}
      download
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      {t('csv')}
    </Button>
  )
}

type Statements = ReturnType<typeof usePages<'GET /units/:unitId/statement'>>

function Statement({ unitId, of }: { readonly unitId: string; readonly of: Statements }) {
  const t = useText(statementMessages)
  const { first } = of
  const columns = useStatementColumns(unitId, first?.currency ?? null)
  return (
    <>
      {first && <Sums of={first} />}
      <LongList
        of={of}
        columns={columns}
        label={t('list')}
        rowKey={(row) => row.id}
        empty={<Empty icon={IconScale} text={t('empty')} />}
      />
      {first && <HopPromiseCard unitId={unitId} />}
    </>
  )
}

interface DayProps {
  readonly label: string
  /** As chosen, else as the server took it. */
  readonly value: string | undefined
  readonly onChange: (day: string) => void
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function Sums({ of }: { readonly of: StatementView }) {
  const t = useText(statementMessages)
  const amount = useAmount(of.currency)
  const sums = ['opening', 'received', 'paid', 'closing'] as const
  const more = of.received - of.paid
  return (
    <>
      {of.lines > 0 && (
        <Text fw={650} mb="xs">
          {t(more === 0 ? 'even' : more > 0 ? 'more' : 'less', { amount: amount(Math.abs(more)) })}
        </Text>
      )}
      <dl className={classes['sums']} aria-label={t('lines', { n: of.lines })}>
        {sums.map((sum) => (
          <div key={sum}>
            <dt>{t(sum)}</dt>
            <dd>{amount(of[sum])}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
