import { Button, Text } from '@mantine/core'
import { IconThumbUp } from '@tabler/icons-react'
import { LongList, wholeList } from '../../platform/ui/lists/long-list.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { MyVotes, ProposalRow } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { ProposalCard, useProposalColumns } from './board/columns.tsx'
import { proposalMessages } from './proposal/proposal-messages.ts'
import { staleByVotes } from './proposal/stale.ts'

/** On what one's votes are bound, and how many are left. */
export function Page() {
  const t = useText(proposalMessages)
  const votes = useRead('GET /my-votes')
  return (
    <PageFrame
      title={t('myVotes.title')}
      subtitle={votes.data && t('myVotes.left', { left: votes.data.of - votes.data.used, of: votes.data.of })}
      back={{ to: '/proposals', label: t('back') }}
      wide
    >
      <Text mb="md" maw="44rem">
        {t('myVotes.lead')}
      </Text>
      <Answered
        of={votes}
        shape="list"
        empty={({ rows }) => rows.length === 0}
        whenEmpty={
          <Empty
            icon={IconThumbUp}
            text={t('myVotes.none')}
            act={<GoButton to="/proposals">{t('myVotes.look')}</GoButton>}
          />
        }
      >
        {({ rows }) => <Bound rows={rows} />}
      </Answered>
    </PageFrame>
  )
}

function Bound({ rows }: Pick<MyVotes, 'rows'>) {
  const t = useText(proposalMessages)
  const columns = useProposalColumns()
  return (
    <LongList
      of={wholeList(rows)}
      columns={[
        ...columns.filter(({ key }) => key !== 'unit'),
        {
          key: 'back',
          title: t('unvote'),
          cell: (row) => <TakeBack row={row} />,
          width: '11rem',
        },
      ]}
      label={t('myVotes.title')}
      rowKey={(row) => row.id}
      to={(row) => `/proposals/${row.id}`}
      card={(row) => (
        <>
          <ProposalCard row={row} />
          <TakeBack row={row} />
        </>
      )}
    />
  )
}

function TakeBack({ row }: { readonly row: ProposalRow }) {
  const t = useText(proposalMessages)
  const tell = useTell()
  const back = useWrite('DELETE /proposals/:proposalId/vote', { refresh: staleByVotes })
  return (
    <Button
      variant="default"
      size="compact-md"
      style={{ position: 'relative', zIndex: 1 }}
      aria-label={t('unvote.of', { title: row.title })}
      loading={back.isPending}
      onClick={() => back.mutate({ params: { proposalId: row.id } }, { onError: tell.failed })}
    >
      {t('unvote')}
    </Button>
  )
}
