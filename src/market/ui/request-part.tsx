import { Card, Text, Title } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Verdict } from '../../platform/ui/parts/verdict.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { CreditsView } from '../contract.ts'
import { useRead } from './api.ts'
import { NextAppointment } from './credits/appointment-words.tsx'
import { creditsMessages } from './credits/credits-messages.ts'
import { marketWords } from './parts/market-messages.ts'
import { useAmount } from './parts/use-amount.ts'

/** On a request: that a promise broke, and what was credited. Nothing where its service guaranteed nothing. */
export function Part() {
  const t = useText(creditsMessages)
  const requestId = useParam('requestId')
  const credits = useRead('GET /requests/:requestId/credits', { params: { requestId } })
  const view = credits.data
  if (view === undefined || view.state === 'none' || view.state === 'imported') return null
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} mb={4}>
        {t('part.title')}
      </Title>
      <Told view={view} />
      <NextAppointment view={view} />
      {view.state === 'pays' && (
        <Text mt="xs">
          <Go to={`/requests/${requestId}/credits`}>{t('part.more')}</Go>
        </Text>
      )}
    </Card>
  )
}

/** In one sentence what the guarantee came to. */
export function Told({ view }: { readonly view: CreditsView }) {
  const t = useText(creditsMessages)
  const words = useText(marketWords)
  const { say } = useFormat()
  const amount = useAmount(view.currency)
  const exemption = view.exemptions.at(-1)
  if (view.state !== 'pays') return <Text c="dimmed">{t(`state.${view.state}`)}</Text>
  if (view.reached.length === 0 && view.paid === 0) return <Text c="dimmed">{t('kept')}</Text>
  return (
    <>
      <Verdict kind="broken">
        {view.paid === 0
          ? t('nothingPaid')
          : t('paid', {
              payer: say(view.payer?.name),
              payee: say(view.payee?.name),
              amount: amount(view.paid),
            })}
      </Verdict>
      {exemption && <Text mt={4}>{t('exemption', { state: words(`state.${exemption.state}`) })}</Text>}
    </>
  )
}
