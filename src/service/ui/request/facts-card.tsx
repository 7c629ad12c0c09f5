import { Card, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useSession } from '../../../platform/ui/session/session.ts'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { standingMessages } from '../parts/standing-messages.ts'
import { StateWord } from '../parts/state-word.tsx'
import classes from './request.module.css'
import { requestMessages } from './request-messages.ts'

/** Who, what, when. */
export function FactsCard({ view }: { readonly view: RequestView }) {
  const t = useText(requestMessages)
  const words = useText(standingMessages)
  const { say } = useFormat()
  const self = useSession().person.id
  const name = (person: RequestView['assignee']) =>
    person === null ? words('nobody') : person.id === self ? words('you') : person.name
  return (
    <Card withBorder padding="md" component="section" className={classes['about']}>
      <Title order={2} mb="xs">
        {t('facts.title')}
      </Title>
      <dl className={classes['facts']}>
        <Fact name={t('facts.number')}>
          <span className="tabular">{view.number}</span>
        </Fact>
        <Fact name={t('facts.state')}>
          <StateWord state={view.state} />
        </Fact>
        <Fact name={t('facts.service')}>
          <Go to={`/services/${view.service.id}`}>{say(view.service.name)}</Go>
        </Fact>
        <Fact name={t('facts.promisedBy')}>{say(view.unit.name)}</Fact>
        {view.holder.id !== view.unit.id && <Fact name={t('facts.holder')}>{say(view.holder.name)}</Fact>}
        <Fact name={t('facts.assignee')}>{name(view.assignee)}</Fact>
        <Fact name={t('facts.asker')}>{name(view.asker)}</Fact>
        {view.askedFor.id !== view.asker.id && <Fact name={t('facts.askedFor')}>{name(view.askedFor)}</Fact>}
        <Fact name={t('facts.priority')}>{words(`priority.${view.priority}`)}</Fact>
        <Fact name={t('facts.submitted')}>
          <Instant at={view.submittedAt} style="full" />
        </Fact>
      </dl>
      {view.source !== null && <SourceNote source={view.source} />}
    </Card>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What another system said of its own promise. */
function SourceNote({ source }: { readonly source: NonNullable<RequestView['source']> }) {
  const t = useText(requestMessages)
  const { system, key, madeSla } = source
  const told = madeSla === null ? 'unknown' : madeSla ? 'kept' : 'broken'
  return (
    <div className={classes['source']}>
      <Text component="h3" fw={650}>
        {t('source.title')}
      </Text>
      <Text>{t('source.from', { system, key })}</Text>
      <Text>{t(`source.${told}`, { system })}</Text>
      <Text size="sm" c="dimmed">
        {t('source.apart')}
      </Text>
    </div>
  )
}
