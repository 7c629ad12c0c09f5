import { Card, Text, Title } from '@mantine/core'
import { Instant } from '../../platform/ui/formats/instant.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { EscalationView } from '../contract.ts'
import { useRead } from './api.ts'
import { EscalationActs } from './escalation/escalation-acts.tsx'
import { escalationMessages } from './escalation/escalation-messages.ts'
import { EscalationState } from './escalation/escalation-state.tsx'
import { LadderCard } from './ladder-card.tsx'
import { StatementsCard } from './statements-card.tsx'
import classes from './voice.module.css'

/** A request that was taken up the line: why, who was asked, what was answered. */
export function Page() {
  const t = useText(escalationMessages)
  const escalationId = useParam('escalationId')
  const escalation = useRead('GET /escalations/:escalationId', { params: { escalationId } })
  const view = escalation.data
  const missing = escalation.error !== null && view === undefined
  const visible = view?.request.visible === true
  return (
    <PageFrame
      title={missing ? t('title') : view && t('title.of', { number: view.request.number })}
      subtitle={view?.request.summary}
      back={
        visible
          ? { to: `/requests/${view.request.id}`, label: t('back') }
          : { to: '/', label: t('back.home') }
      }
      wide
      act={view && <EscalationActs view={view} />}
    >
      <Answered of={escalation} shape="card">
        {(there) => <Escalation view={there} />}
      </Answered>
    </PageFrame>
  )
}

function Escalation({ view }: { readonly view: EscalationView }) {
  const t = useText(escalationMessages)
  const { request, by, at, ground, reason } = view
  return (
    <div className={classes['columns']}>
      <div className={classes['column']}>
        <div role="status">
          <EscalationState view={view} />
        </div>
        <Card withBorder padding="md" component="section">
          <Title order={2} mb="xs">
            {t(`ground.${ground}`)}
          </Title>
          <Text className={classes['small']}>
            {by.name} · <Instant at={at} />
          </Text>
          <Text className={classes['prose']} mt={4}>
            {reason}
          </Text>
          {request.visible ? (
            <Go to={`/requests/${request.id}`} mt="sm" display="block">
              {t('request', { number: request.number, summary: request.summary })}
            </Go>
          ) : (
            <Text className={classes['small']} mt="sm">
              {t('request.hidden')}
            </Text>
          )}
        </Card>
        <StatementsCard of={view.statements} />
      </div>
      <div className={classes['column']}>
        <LadderCard rungs={view.rungs} />
      </div>
    </div>
  )
}
