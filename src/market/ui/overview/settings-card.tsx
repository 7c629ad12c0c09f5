import { Button, Card, Group, NumberInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { Facts } from '../../../platform/ui/parts/facts.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from '../api.ts'
import { marketWords } from '../parts/market-messages.ts'
import { useAmount } from '../parts/use-amount.ts'
import { overviewMessages } from './overview-messages.ts'

const refresh = ['GET /market', 'GET /services/:serviceId/guarantee'] as const

interface Settings {
  readonly currency: 'rupiah' | 'points' | null
  readonly cap: number | null
  readonly may: { readonly change: boolean }
}

/** What credits are counted in, and how much at most one unit pays another; changed by administrators. */
export function SettingsCard() {
  const t = useText(overviewMessages)
  const market = useRead('GET /market')
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} mb="xs">
        {t('settings.title')}
      </Title>
      <Answered of={market} shape="text" rows={2}>
        {(settings) => <Told settings={settings} />}
      </Answered>
    </Card>
  )
}

function Told({ settings }: { readonly settings: Settings }) {
  const t = useText(overviewMessages)
  const amount = useAmount(settings.currency)
  const [changing, setChanging] = useState(false)
  const { currency, cap, may } = settings
  return (
    <>
      <Facts
        of={[
          [t('settings.currency'), t(`settings.currency.${currency ?? 'none'}`)],
          [t('settings.cap'), cap === null ? t('settings.cap.none') : amount(cap)],
        ]}
      />
      {may.change && (
        <Group gap="sm" mt="sm">
          {currency === null && <Choose currency="rupiah" />}
          {currency === null && <Choose currency="points" />}
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('settings.cap.change')}
          </Button>
        </Group>
      )}
      {changing && <ChangeCap now={cap} onClose={() => setChanging(false)} />}
    </>
  )
}

function Choose({ currency }: { readonly currency: 'rupiah' | 'points' }) {
  const t = useText(overviewMessages)
  const tell = useTell()
  const choose = useWrite('POST /market/currency', { refresh })
  const name = t(`settings.currency.${currency}`)
  return (
    <DangerousAct
      label={t('settings.choose', { currency: name })}
      title={t('settings.choose.title', { currency: name })}
      consequences={t('settings.choose.why')}
      act={t('settings.choose', { currency: name })}
      run={async () => {
        await choose.mutateAsync({ body: { currency } })
        tell.done(t('settings.chosen'))
      }}
    />
  )
}

function ChangeCap({ now, onClose }: { readonly now: number | null; readonly onClose: () => void }) {
  const t = useText(overviewMessages)
  const words = useText(marketWords)
  const tell = useTell()
  const { language } = useFormat()
  const save = useWrite('PUT /market/cap', { refresh })
  const initialValues: { cap: number | ''; reason: string } = { cap: now ?? '', reason: '' }
  const form = useApiForm({
    initialValues,
    validate: { reason: (reason: string) => (reason.trim() === '' ? words('reasonNeeded') : null) },
    send: ({ cap, reason }) => save.mutateAsync({ body: { cap: cap === '' ? null : Number(cap), reason } }),
    onDone: () => {
      tell.done(t('settings.cap.saved'))
      onClose()
    },
  })
  return (
    <Dialog title={t('settings.cap.change')} onClose={onClose}>
      <ApiForm form={form} submit={words('save')}>
        <NumberInput
          label={t('settings.cap.field')}
          description={t('settings.cap.fieldWhy')}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator={language === 'id' ? '.' : ','}
          decimalSeparator={language === 'id' ? ',' : '.'}
          {...form.field('cap')}
        />
        <ReasonInput label={words('reason')} {...form.field('reason')} />
      </ApiForm>
    </Dialog>
  )
}
