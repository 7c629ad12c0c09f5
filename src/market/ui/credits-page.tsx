import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { CreditsView, Posting } from '../contract.ts'
import { useRead } from './api.ts'
import { Appointments } from './credits/appointments.tsx'
import { AskExemptionDialog } from './credits/ask-exemption-dialog.tsx'
import { creditsMessages } from './credits/credits-messages.ts'
import classes from './credits/credits.module.css'
import { ExemptionCard } from './credits/exemption-card.tsx'
import { HopRecharges } from './credits/hop-recharges.tsx'
import { marketWords } from './parts/market-messages.ts'
import { useAmount } from './parts/use-amount.ts'
import { Told } from './request-part.tsx'
import { PostingWords } from './statement/statement-columns.tsx'

/** What the guarantee of a request came to: breaches, postings, exemptions and recharges. */
export function Page() {
  const t = useText(creditsMessages)
  const requestId = useParam('requestId')
  const credits = useRead('GET /requests/:requestId/credits', { params: { requestId } })
  const [asking, setAsking] = useState(false)
  const view = credits.data
  return (
    <PageFrame
      title={t('title')}
      subtitle={view?.request.number}
      back={{
        to: `/requests/${requestId}`,
        label: t('back', { number: view?.request.number ?? '…' }),
      }}
      act={
        view !== undefined &&
        view.may.ask.length > 0 && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('ask.open')}
          </Button>
        )
      }
    >
      <Answered of={credits} shape="card">
        {(there) => <Credits view={there} />}
      </Answered>
      {asking && view && <AskExemptionDialog view={view} onClose={() => setAsking(false)} />}
    </PageFrame>
  )
}

function Credits({ view }: { readonly view: CreditsView }) {
  const t = useText(creditsMessages)
  return (
    <Stack gap="lg">
      <div role="status">
        <Told view={view} />
      </div>
      {view.reached.length > 0 && <Reached view={view} />}
      <section>
        <Title order={2} mb="xs">
          {t('postings.title')}
        </Title>
        {view.postings.length === 0 ? (
          <Text c="dimmed">{t('postings.none')}</Text>
        ) : (
          <ul className={classes['lines']}>
            {view.postings.map((posting) => (
              <PostingLine key={posting.id} of={posting} currency={view.currency} />
            ))}
          </ul>
        )}
      </section>
      <Appointments view={view} />
      <HopRecharges view={view} />
      <section>
        <Title order={2} mb="xs">
          {t('exemptions.title')}
        </Title>
        {view.exemptions.length === 0 ? (
          <Text c="dimmed">{t('exemptions.none')}</Text>
        ) : (
          <ul className={classes['cards']}>
            {view.exemptions.map((exemption) => (
              <ExemptionCard key={exemption.id} of={exemption} />
            ))}
          </ul>
        )}
      </section>
    </Stack>
  )
}

function Reached({ view }: { readonly view: CreditsView }) {
  const t = useText(creditsMessages)
  const words = useText(marketWords)
  const { short } = useFormat()
  const amount = useAmount(view.currency)
  return (
    <section>
      <Title order={2} mb="xs">
        {t('reached.title')}
      </Title>
      <ul className={classes['lines']}>
        {view.reached.map((one) => (
          <li key={`${one.breach} ${one.overMinutes}`}>
            {t('reached.line', {
              breach: words(`breach.${one.breach}`),
              amount: amount(one.amount),
              at: short(one.at),
            })}
          </li>
        ))}
      </ul>
      {view.reached.length > 1 && <Text c="dimmed">{t('reached.only')}</Text>}
    </section>
  )
}

function PostingLine({ of, currency }: { readonly of: Posting; readonly currency: CreditsView['currency'] }) {
  const t = useText(creditsMessages)
  const { say, day } = useFormat()
  const amount = useAmount(currency)
  return (
    <li>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div>
          <PostingWords of={of} currency={currency} />
          <Text size="sm" c="dimmed">
            {t('postings.line', { payer: say(of.payer.name), payee: say(of.payee.name) })} ·{' '}
            {day(of.bookedOn)}
          </Text>
        </div>
        <Text className={classes['amount']}>
          {of.kind.endsWith('reversal') ? `−${amount(of.amount)}` : amount(of.amount)}
        </Text>
      </Group>
    </li>
  )
}
