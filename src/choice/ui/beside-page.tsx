import { Text, Title } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { periodInSentence } from '../../platform/ui/period/period-words.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { BesideEachOther, ServiceKindId } from '../contract.ts'
import { useRead } from './api.ts'
import { cardMessages } from './cards/card-messages.ts'
import classes from './cards/cards.module.css'
import { Findings } from './cards/findings.tsx'
import { InsteadCard } from './cards/instead-card.tsx'
import { OutsideCard } from './cards/outside-card.tsx'
import { CardOf } from './cards/promise-card.tsx'

/** The services of one kind beside each other; under one another on a phone. */
export function Page() {
  const t = useText(cardMessages)
  const { say } = useFormat()
  const kindId = useParam('kindId') as ServiceKindId
  const beside = useRead('GET /service-kinds/:kindId/beside', { params: { kindId } })
  const description = say(beside.data?.kind.description)
  return (
    <PageFrame
      title={beside.error ? t('title') : beside.data && say(beside.data.kind.name)}
      {...(description !== '' && { subtitle: description })}
      back={{ to: '/market', label: t('back') }}
      act={
        beside.data?.may.change === true && <GoButton to={`/market/kinds/${kindId}`}>{t('change')}</GoButton>
      }
      wide
    >
      <Answered of={beside} shape="card" rows={3}>
        {(known) => <Beside of={known} />}
      </Answered>
    </PageFrame>
  )
}

function Beside({ of }: { readonly of: BesideEachOther }) {
  const t = useText(cardMessages)
  const { language } = useFormat()
  return (
    <div className={classes['parts']}>
      {of.cards.length === 0 ? (
        <Empty text={t('none')} />
      ) : (
        <section>
          <Text c="dimmed" mb="sm" maw="46rem">
            {t('lead', { period: periodInSentence(of.period, language) })}
          </Text>
          <ul className={classes['cards']} aria-label={t('cards')}>
            {of.cards.map((card) => (
              <li key={card.service.id}>
                <CardOf card={card} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {of.instead !== null && <InsteadCard of={of.instead} />}
      {of.instead === null && of.cards.length > 0 && <Findings of={of} />}
      {of.outside.length > 0 && (
        <section>
          <Title order={2}>{t('outside.title')}</Title>
          <Text c="dimmed" mb="sm">
            {t('outside.why')}
          </Text>
          <ul className={classes['cards']} aria-label={t('outside.title')}>
            {of.outside.map((provider) => (
              <li key={provider.id}>
                <OutsideCard provider={provider} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
