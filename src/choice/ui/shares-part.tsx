import { Card, Text, Title } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Figure } from '../../platform/ui/parts/figure.tsx'
import { periodName } from '../../platform/ui/period/period-words.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ChoiceOfKind, GoodbyeRate } from '../contract.ts'
import { useRead } from './api.ts'
import classes from './cards/cards.module.css'
import { sharesMessages } from './shares/shares-messages.ts'

/** On the scorecard of a unit: how often it was chosen, and who went elsewhere; nothing where it stands beside nobody. */
export function Part() {
  const t = useText(sharesMessages)
  const { language } = useFormat()
  const unitId = useParam('unitId')
  const choice = useRead('GET /units/:unitId/choice', { params: { unitId } })
  return (
    <Answered of={choice} shape="card" rows={2} empty={({ kinds }) => kinds.length === 0} whenEmpty={null}>
      {({ period, kinds }) => (
        <Card withBorder padding="md" component="section">
          <Title order={2}>{t('title')}</Title>
          <Text c="dimmed">{t('lead', { period: periodName(period, language) })}</Text>
          {kinds.map((one) => (
            <OfKind key={one.kind.id} of={one} />
          ))}
        </Card>
      )}
    </Answered>
  )
}

function OfKind({ of }: { readonly of: ChoiceOfKind }) {
  const t = useText(sharesMessages)
  const { say } = useFormat()
  return (
    <section>
      <Title order={3} mt="md">
        <Go to={`/market/beside/${of.kind.id}`}>{say(of.kind.name)}</Go>
      </Title>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('share')}</dt>
          <dd>
            {of.withheld ? t('share.withheld') : <Figure value={of.share} unit="share" label={t('share')} />}
            <Text c="dimmed">{t('shareWhy')}</Text>
          </dd>
        </div>
        {of.services.map(({ id, name, share }) => (
          <div key={id}>
            <dt>{say(name)}</dt>
            <dd>
              <Figure value={share} unit="share" label={say(name)} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('goodbye')}</dt>
          <dd>
            <Goodbye of={of.goodbye} />
            <Text c="dimmed">{t('goodbyeWhy')}</Text>
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** From so many verdicts on the rate is no longer early. */
const settled = 30

function Goodbye({ of }: { readonly of: GoodbyeRate }) {
  const t = useText(sharesMessages)
  if (of.state === 'waits') return t('goodbye.waits')
  const { estimate, low, high, n, silent } = of
  const state = n < settled ? ('early' as const) : ('scored' as const)
  return (
    <>
      <Figure
        value={{ state, estimate, low, high, n, raters: n, reason: null }}
        unit="share"
        label={t('goodbye')}
      />
      {silent > 0 && <Text>{t('goodbye.silent', { n: silent })}</Text>}
    </>
  )
}
