import { Text, VisuallyHidden } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { Figure } from '../../../platform/ui/parts/figure.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ScorecardRow } from '../../contract.ts'
import { subjectNamed } from '../scorecard/subject-named.ts'
import { listMessages } from './list-messages.ts'
import classes from './list.module.css'

interface ColumnsShown {
  /** Verdicts wait for the running period only. */
  readonly running: boolean
  /** Whether the rows still stand as in the tree. */
  readonly indented: boolean
  /** Whether any promise was made; where none was, the usual time says more. */
  readonly promised: boolean
}

const nameOf = { units: 'unit', services: 'service', touchpoints: 'touchpoint' } as const

/** The columns of the list; no figure is coloured, and none decides the order. */
export function useScorecardColumns(
  of: 'units' | 'services' | 'touchpoints',
  { running, indented, promised }: ColumnsShown,
): readonly Column<ScorecardRow>[] {
  const t = useText(listMessages)
  const { number } = useFormat()
  const visits = of === 'touchpoints'
  const all: readonly (Column<ScorecardRow> | false)[] = [
    {
      key: 'name',
      title: t(nameOf[of]),
      cell: (row) => <Name row={row} depth={indented ? row.depth : 0} />,
      phone: 'lead',
    },
    {
      key: 'satisfied',
      title: t(visits ? 'customers' : 'satisfied'),
      cell: ({ measures }) => <Figure value={measures.satisfied} unit="share" label={t('satisfied')} />,
      width: '16rem',
      phone: 'line',
    },
    useSecondColumn(visits ? 'mean' : promised ? 'within' : 'usual'),
    !visits && {
      key: 'completed',
      title: t('completed'),
      cell: ({ completed }) => number(completed),
      width: '4.5rem',
      align: 'end',
    },
    running && {
      key: 'waiting',
      title: t('waiting'),
      cell: ({ waiting }) => <Waiting n={waiting} />,
      width: '5.5rem',
      align: 'end',
      phone: 'line',
    },
  ]
  return all.filter((column) => column !== false)
}

/** What stands beside how many are satisfied. */
function useSecondColumn(of: 'mean' | 'within' | 'usual'): Column<ScorecardRow> {
  const t = useText(listMessages)
  const shown = {
    mean: ['satisfaction_mean', 'mean'],
    within: ['within_completion', 'share'],
    usual: ['median_minutes', 'minutes'],
  } as const
  const [measure, unit] = shown[of]
  return {
    key: of,
    title: t(of),
    cell: ({ measures }) => <Figure value={measures[measure]} unit={unit} label={t(of)} bar={false} />,
    width: '15rem',
    phone: 'line',
  }
}

function Name({ row: { subject }, depth }: { readonly row: ScorecardRow; readonly depth: number }) {
  const t = useText(listMessages)
  const { say } = useFormat()
  if (subject.kind !== 'unit') {
    return (
      <>
        {say(subjectNamed(subject).name)}
        <Text span size="xs" c="dimmed" display="block">
          {say(subject.unit.name)}
        </Text>
      </>
    )
  }
  return (
    <span className={classes['name']} style={{ paddingInlineStart: `${Math.min(depth, 6) * 1.1}rem` }}>
      {depth > 0 && <VisuallyHidden>{t('level', { n: depth + 1 })}: </VisuallyHidden>}
      {say(subject.unit.name)}{' '}
      <Text span size="xs" c="dimmed">
        {subject.unit.code}
      </Text>
    </span>
  )
}

function Waiting({ n }: { readonly n: number }) {
  const t = useText(listMessages)
  const { number } = useFormat()
  return <span title={t('waitingLine', { n })}>{number(n)}</span>
}
