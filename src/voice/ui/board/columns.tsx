import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ProposalRow } from '../../contract.ts'
import { ProposalStateWord, StandingWords } from '../standing-words.tsx'
import classes from '../voice.module.css'
import { wordsMessages } from '../words-messages.ts'
import { boardMessages } from './board-messages.ts'

/** Columns of the board on a desk; on a phone {@link ProposalCard} takes their place. */
export function useProposalColumns(): readonly Column<ProposalRow>[] {
  const t = useText(boardMessages)
  const { say } = useFormat()
  return [
    {
      key: 'proposal',
      title: t('column.proposal'),
      cell: (row) => <Name row={row} />,
      width: 'minmax(0, 2.4fr)',
    },
    { key: 'votes', title: t('column.votes'), cell: (row) => <Votes row={row} />, width: '7rem' },
    {
      key: 'state',
      title: t('column.state'),
      cell: (row) => <ProposalStateWord state={row.state} />,
      width: '12rem',
    },
    {
      key: 'standing',
      title: t('column.standing'),
      cell: (row) => <StandingWords of={row} />,
      width: 'minmax(0, 1.3fr)',
    },
    {
      key: 'unit',
      title: t('column.unit'),
      cell: (row) => say(row.service.unit.name),
      width: 'minmax(0, 1fr)',
    },
  ]
}

function Name({ row }: { readonly row: ProposalRow }) {
  const t = useText(boardMessages)
  const { say } = useFormat()
  return (
    <>
      <span className={classes['title']}>{row.title}</span>
      <span className={classes['small']}>
        {t('by', { service: say(row.service.name), author: row.author.name })}
      </span>
    </>
  )
}

function Votes({ row }: { readonly row: ProposalRow }) {
  const t = useText(wordsMessages)
  const { number } = useFormat()
  return (
    <>
      <span className="tabular">{number(row.votes)}</span>
      {row.voted && <span className={classes['small']}> · {t('yours')}</span>}
    </>
  )
}

/** The rest of a proposal on a phone, below its name. */
export function ProposalCard({ row }: { readonly row: ProposalRow }) {
  const t = useText(wordsMessages)
  return (
    <>
      <span className={classes['marks']}>
        <ProposalStateWord state={row.state} />
        <span>
          {t('votes', { n: row.votes })}
          {row.voted && ` · ${t('yours')}`}
        </span>
      </span>
      <StandingWords of={row} />
    </>
  )
}
