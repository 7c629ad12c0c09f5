import { Button, Card, Text, Title } from '@mantine/core'
import { IconThumbUp } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ProposalView } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import classes from '../voice.module.css'
import { proposalMessages } from './proposal-messages.ts'
import { staleByVotes } from './stale.ts'

/** How many support it, and giving or taking back one's own vote. */
export function VotesCard({ view }: { readonly view: ProposalView }) {
  const t = useText(proposalMessages)
  const { number } = useFormat()
  const votes = useRead('GET /my-votes')
  const { may } = view
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('votes.title')}</Title>
      <p className={classes['votes']}>
        <b className="tabular">{number(view.votes)}</b> {t('votes.word', { n: view.votes })}
      </p>
      {view.voted && <Text>{t('votes.yours')}</Text>}
      <VoteButton view={view} />
      {may.whyNot !== null && <Text mt="xs">{t(`whyNot.${may.whyNot}`)}</Text>}
      {votes.data && (may.vote || may.unvote || may.whyNot === 'no_votes_left') && (
        <Text className={classes['small']} mt="xs">
          <Go to="/proposals/my-votes">
            {t('votes.left', { left: votes.data.of - votes.data.used, of: votes.data.of })}
          </Go>
        </Text>
      )}
      <Text className={classes['small']} mt="xs">
        {t('votes.secret')}
      </Text>
    </Card>
  )
}

function VoteButton({ view }: { readonly view: ProposalView }) {
  const t = useText(proposalMessages)
  const tell = useTell()
  const give = useWrite('PUT /proposals/:proposalId/vote', {
    refresh: staleByVotes,
    onDone: () => tell.done(t('vote.done')),
  })
  const back = useWrite('DELETE /proposals/:proposalId/vote', {
    refresh: staleByVotes,
    onDone: () => tell.done(t('unvote.done')),
  })
  const input = { params: { proposalId: view.id } }
  if (view.may.vote)
    return (
      <ActButton
        mt="xs"
        leftSection={<IconThumbUp size={18} aria-hidden />}
        loading={give.isPending}
        onClick={() => give.mutate(input, { onError: tell.failed })}
      >
        {t('vote')}
      </ActButton>
    )
  if (!view.may.unvote) return null
  return (
    <Button
      mt="xs"
      variant="default"
      loading={back.isPending}
      onClick={() => back.mutate(input, { onError: tell.failed })}
    >
      {t('unvote')}
    </Button>
  )
}
