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
  const name = (person: RequestView['assignee']) => (person === null ? words('nobody') : person.id === self ? words('you') : person.name)
  const facts: readonly (readonly [Parameters<typeof t>[0] & `facts.${string}`, ReactNode] | false)[] = [
    ['facts.number', <span className="tabular">{view.number}</span>],
    ['facts.state', <StateWord state={view.state} />],
    ['facts.service', <Go to={`/services/${view.service.id}`}>{say(view.service.name)}</Go>],
    ['facts.promisedBy', say(view.unit.name)],
    view.holder.id !== view.unit.id && ['facts.holder', say(view.holder.name)],
    ['facts.assignee', name(view.assignee)],
    ['facts.asker', name(view.asker)],
    view.askedFor.id !== view.asker.id && ['facts.askedFor', name(view.askedFor)],
    ['facts.priority', words(`priority.${view.priority}`)],
    ['facts.submitted', <Instant at={view.submittedAt} style="full" />],
  ]
  return (
    <Card withBorder padding="md" component="section" className={classes['about']}>
      <Title order={2} mb="xs">
        {t('facts.title')}
      </Title>
      <dl className={classes['facts']}>
        {facts.map(
          (fact) =>
            fact !== false && (
              <div key={fact[0]}>
                <dt>{t(fact[0])}</dt>
                <dd>{fact[1]}</dd>
              </div>
            ),
        )}
      </dl>
      {view.source !== null && <SourceNote source={view.source} />}
    </Card>
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
