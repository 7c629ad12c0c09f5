import { SegmentedControl } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { LongList } from '../../../platform/ui/lists/long-list.tsx'
import { Empty } from '../../../platform/ui/states/empty.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { BunchedRow } from '../../contract.ts'
import { usePages } from '../api.ts'
import { About } from './about.tsx'
import { questionMessages } from './question-messages.ts'
import { useChanceColumn } from './chance-column.ts'

interface BunchedProps {
  readonly of: 'units' | 'services'
  readonly onChange: (of: 'units' | 'services') => void
}

/** Units or services whose completions bunch at the limit; each leads to its scorecard. */
export function Bunched({ of, onChange }: BunchedProps) {
  const t = useText(questionMessages)
  const list = usePages('GET /questions/bunched-times', { query: { of } }, { keep: false })
  const columns = useBunchedColumns(of)
  return (
    <>
      <SegmentedControl
        aria-label={t('of')}
        display="flex"
        w="fit-content"
        mb="sm"
        data={[
          { value: 'units', label: t('units') },
          { value: 'services', label: t('services') },
        ]}
        value={of}
        onChange={(value) => onChange(value === 'services' ? 'services' : 'units')}
      />
      <About kind="bunched" of={of} about={list.first?.about} some={list.rows.length > 0} />
      <LongList
        of={list}
        columns={columns}
        label={t('bunched')}
        rowKey={({ unit, service }) => service?.id ?? unit.id}
        to={({ unit, service }) =>
          service === null ? `/scorecards/units/${unit.id}` : `/scorecards/services/${service.id}`
        }
        empty={<Empty text={t('bunched.none')} />}
      />
    </>
  )
}

function useBunchedColumns(of: BunchedProps['of']): readonly Column<BunchedRow>[] {
  const t = useText(questionMessages)
  const { number } = useFormat()
  const chance = useChanceColumn()
  return [
    { key: 'subject', title: t(`column.subject.${of}`), cell: (row) => <Subject of={row} />, phone: 'lead' },
    {
      key: 'excess',
      title: t('column.excess'),
      cell: ({ excess, low, high }) =>
        t('excess', { excess: number(excess, 1), low: number(low, 1), high: number(high, 1) }),
      phone: 'line',
    },
    {
      key: 'n',
      title: t('column.n'),
      cell: ({ n }) => number(n),
      width: '8rem',
      align: 'end',
      phone: 'line',
    },
    chance,
  ]
}

function Subject({ of: { unit, service } }: { readonly of: BunchedRow }) {
  const { say } = useFormat()
  return service === null ? (
    say(unit.name)
  ) : (
    <>
      {say(service.name)} · {say(unit.name)}
    </>
  )
}
