import { Alert, Card, Stack, Text, Title } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { Instant } from '../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Facts } from '../../platform/ui/parts/facts.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ProposalView } from '../contract.ts'
import { useRead } from './api.ts'
import { LadderCard } from './ladder-card.tsx'
import { ProposalActs } from './proposal/proposal-acts.tsx'
import { proposalMessages } from './proposal/proposal-messages.ts'
import { VotesCard } from './proposal/votes-card.tsx'
import { ProposalStateWord, StandingWords } from './standing-words.tsx'
import { StatementsCard } from './statements-card.tsx'
import classes from './voice.module.css'

/** A proposal: its words, its votes, what was answered, and who has to. */
export function Page() {
  const t = useText(proposalMessages)
  const { say } = useFormat()
  const proposalId = useParam('proposalId')
  const proposal = useRead('GET /proposals/:proposalId', { params: { proposalId } })
  const view = proposal.data
  const missing = proposal.error !== null && view === undefined
  return (
    <PageFrame
      title={missing ? t('title') : view?.title}
      subtitle={view && `${say(view.service.name)} · ${say(view.service.unit.name)}`}
      back={{ to: '/proposals', label: t('back') }}
      wide
      act={view && <ProposalActs view={view} />}
    >
      <Answered of={proposal} shape="card">
        {(there) => <Proposal key={there.id} view={there} />}
      </Answered>
    </PageFrame>
  )
}

function Proposal({ view }: { readonly view: ProposalView }) {
  const t = useText(proposalMessages)
  return (
    <div className={classes['columns']}>
      <div className={classes['column']}>
        <div className={classes['marks']} role="status">
          <ProposalStateWord state={view.state} />
          <StandingWords of={view} />
        </div>
        {view.mergedInto !== null && (
          <Alert variant="outline" color="gray" icon={<IconArrowMerge aria-hidden />}>
            {t('merged.into')} <Go to={`/proposals/${view.mergedInto.id}`}>{view.mergedInto.title}</Go>
          </Alert>
        )}
        <Card withBorder padding="md" component="section">
          <Title order={2} mb="xs">
            {t('text.title')}
          </Title>
          <Text className={classes['prose']}>{view.text}</Text>
          <Edits edits={view.edits} />
        </Card>
        <StatementsCard of={view.statements} />
      </div>
      <div className={`${classes['column']} ${classes['beside']}`}>
        <VotesCard view={view} />
        <LadderCard rungs={view.rungs} />
      </div>
      <About view={view} />
    </div>
  )
}

function Edits({ edits }: Pick<ProposalView, 'edits'>) {
  const t = useText(proposalMessages)
  if (edits.length === 0) return null
  return (
    <details>
      <summary>{t('edits.title', { n: edits.length })}</summary>
      <Stack gap="sm" mt="sm">
        {edits.map((edit) => (
          <div key={edit.until}>
            <Text className={classes['small']}>
              {t('edits.until')} <Instant at={edit.until} />
            </Text>
            <Text fw={650}>{edit.title}</Text>
            <Text className={classes['prose']}>{edit.text}</Text>
          </div>
        ))}
      </Stack>
    </details>
  )
}

function About({ view }: { readonly view: ProposalView }) {
  const t = useText(proposalMessages)
  const { say, day, number } = useFormat()
  const { standing, promises, closedAt, closingReason, merged } = view
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} mb="xs">
        {t('about.title')}
      </Title>
      <Facts
        of={[
          [t('about.author'), view.author.name],
          [t('about.made'), <Instant key="made" at={view.madeAt} style="day" />],
          [
            t('about.service'),
            <Go key="service" to={`/services/${view.service.id}`}>
              {say(view.service.name)}
            </Go>,
          ],
          [t('about.unit'), say(view.service.unit.name)],
          [t('about.promised'), standing.promisedOn === null ? undefined : day(standing.promisedOn)],
          [t('about.promises'), promises > 1 ? number(promises) : undefined],
          [
            t('about.closed'),
            closedAt === null ? undefined : <Instant key="closed" at={closedAt} style="day" />,
          ],
          [t('about.reason'), closingReason ?? undefined],
        ]}
      />
      {merged.length > 0 && (
        <>
          <Text fw={650} mt="sm">
            {t('merged.from')}
          </Text>
          <ul className={classes['lines']}>
            {merged.map(({ id, title }) => (
              <li key={id}>
                <Go to={`/proposals/${id}`}>{title}</Go>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
