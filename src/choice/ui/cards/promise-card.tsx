import { Card, Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Figure } from '../../../platform/ui/parts/figure.tsx'
import { Go, GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { type BesideMeasure, type PromiseCard, type QueueNow } from '../../contract.ts'
import { cardMessages } from './card-messages.ts'
import classes from './cards.module.css'
import { PromiseLines } from './promise-lines.tsx'

const measures = [
  'satisfied',
  'within_completion',
  'within_response',
] as const satisfies readonly BesideMeasure[]

/** One service beside the others of its kind: what it promises, what it achieved, how many wait. */
export function CardOf({ card }: { readonly card: PromiseCard }) {
  const t = useText(cardMessages)
  const { say } = useFormat()
  const { service, unit, achieved } = card
  return (
    <Card
      withBorder
      padding="md"
      component="article"
      className={classes['card'] ?? ''}
      aria-labelledby={`name-${service.id}`}
    >
      <h2 className={classes['title']} id={`name-${service.id}`}>
        <Go to={`/services/${service.id}`}>{say(service.name)}</Go>
      </h2>
      <Go to={`/units/${unit.id}/services`} w="fit-content" className={classes['unit']}>
        {say(unit.name)}
      </Go>
      <dl className={classes['facts']}>
        <div>
          <dt>
            {t('promise')} ({t('promiseWhy')})
          </dt>
          <dd>
            <PromiseLines promises={card.promises} />
          </dd>
        </div>
        {measures.map((measure) => (
          <div key={measure}>
            <dt>{t(measure)}</dt>
            <dd>
              <Figure value={achieved[measure]} unit="share" label={t(measure)} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('queue')}</dt>
          <dd>
            <QueueWords queue={card.queue} />
          </dd>
        </div>
        {card.credit !== null && <Said name={t('credit')} text={say(card.credit)} />}
        {card.cover !== null && <Said name={t('cover')} text={say(card.cover)} />}
      </dl>
      <div className={classes['act']}>
        <GoButton
          to={`/services/${service.id}/ask`}
          aria-label={t('askOf', { service: say(service.name), unit: say(unit.name) })}
          fullWidth
        >
          {t('ask')}
        </GoButton>
      </div>
    </Card>
  )
}

function Said({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}

function QueueWords({ queue }: { readonly queue: QueueNow }) {
  const t = useText(cardMessages)
  const { number } = useFormat()
  return (
    <Text component="span">
      {queue.state === 'few'
        ? t('queue.few', { under: queue.under })
        : t('queue.counted', { n: number(queue.n) })}
    </Text>
  )
}
