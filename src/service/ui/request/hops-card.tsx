import { Card, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { unitShares, type UnitShare } from './hops.ts'
import classes from './request.module.css'
import { requestMessages } from './request-messages.ts'

/** Which units held the request, and who used the time. */
export function HopsCard({ view }: { readonly view: RequestView }) {
  const t = useText(requestMessages)
  const { say } = useFormat()
  const shares = unitShares(view.clock.hops)
  return (
    <Card withBorder padding="md" component="section" className={classes['hops']}>
      <Title order={2} mb="sm">
        {t('hops.title')}
      </Title>
      <ol className={classes['shares']}>
        {shares.map((share) => (
          <Share key={share.unit.id} share={share} />
        ))}
      </ol>
      {shares.length > 1 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('hops.answers', { unit: say(view.unit.name) })}
        </Text>
      )}
    </Card>
  )
}

function Share({ share }: { readonly share: UnitShare }) {
  const t = useText(requestMessages)
  const { say, minutes, percent } = useFormat()
  const notes = [
    minutes(share.minutes),
    percent(share.share),
    share.times > 1 ? t('hops.times', { n: share.times }) : '',
    share.holding ? t('hops.now') : '',
  ]
  return (
    <li>
      <Text fw={share.holding ? 650 : 450}>{say(share.unit.name)}</Text>
      <div className={classes['bar']} aria-hidden>
        <div style={{ width: `${share.share * 100}%` }} />
      </div>
      <Text size="sm" c="dimmed" className="tabular">
        {notes.filter((note) => note !== '').join(' · ')}
      </Text>
    </li>
  )
}
