import { Card, Text, Title } from '@mantine/core'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ApprovalView, RequestView, TargetReading } from '../../contract.ts'
import { ClockWords } from '../parts/clock-words.tsx'
import { approvalMessages } from './approval-messages.ts'
import classes from './request.module.css'

/** Who has to approve the request, how far that is, and what each approver's own clock says; high up for whoever decides. */
export function ApprovalsCard({ view }: { readonly view: RequestView }) {
  const t = useText(approvalMessages)
  if (view.approvals.length === 0) return null
  const place = view.may.approve ? classes['decide'] : classes['hops']
  return (
    <Card withBorder padding="md" component="section" className={place}>
      <Title order={2} mb={4}>
        {t('title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('why')}
      </Text>
      <ol className={classes['shares']}>
        {view.approvals.map((approval) => (
          <Approval key={approval.step} approval={approval} />
        ))}
      </ol>
    </Card>
  )
}

function Approval({ approval }: { readonly approval: ApprovalView }) {
  const t = useText(approvalMessages)
  const { say } = useFormat()
  const { clock, person, by, state } = approval
  const unit = say(approval.unit.name)
  return (
    <li>
      <div className={classes['target']}>
        <Text fw={650}>{by === 'person' ? (person?.name ?? unit) : t(`by.${by}`, { unit })}</Text>
        {isPromised(clock) && <ClockWords target={clock} />}
      </div>
      <Text>
        {t(`state.${state}`)}
        <Decision approval={approval} />
      </Text>
      {state === 'asked' && <Approvers approval={approval} />}
      <ClockLine approval={approval} />
      {approval.text !== null && <Text className={classes['source']}>{approval.text}</Text>}
    </li>
  )
}

/** Who decided, a deputy in whose place, and when. */
function Decision({ approval }: { readonly approval: ApprovalView }) {
  const t = useText(approvalMessages)
  const { decidedBy, decidedFor, decidedAt } = approval
  if (decidedBy === null || decidedAt === null) return null
  const who =
    decidedFor === null ? decidedBy.name : t('deputy', { person: decidedBy.name, away: decidedFor.name })
  return (
    <>
      {` · ${who} · `}
      <Instant at={decidedAt} />
    </>
  )
}

/** The approvers' own clock, where a time is promised. */
function ClockLine({ approval: { clock, state } }: { readonly approval: ApprovalView }) {
  const t = useText(approvalMessages)
  const { minutes, short } = useFormat()
  if (!isPromised(clock)) return null
  const used = t('promised', {
    promised: minutes(clock.promisedMinutes ?? 0),
    used: minutes(clock.usedMinutes),
  })
  const due = state === 'asked' && clock.dueAt !== null ? t('due', { when: short(clock.dueAt) }) : ''
  return (
    <Text size="sm" c="dimmed" className="tabular">
      {[used, due].filter((words) => words !== '').join(' · ')}
    </Text>
  )
}

function isPromised(clock: ApprovalView['clock']): clock is TargetReading {
  return clock !== null && clock.promisedMinutes !== null && clock.status !== 'none'
}

/** Whom it waits for today, deputies by name. */
function Approvers({ approval }: { readonly approval: ApprovalView }) {
  const t = useText(approvalMessages)
  const { list } = useFormat()
  if (approval.approvers.length === 0) return <Text>{t('nobody')}</Text>
  const names = approval.approvers.map(({ person, standsInFor }) =>
    standsInFor === null ? person.name : t('deputy', { person: person.name, away: standsInFor.name }),
  )
  return <Text>{t('waitsFor', { people: list(names) })}</Text>
}
