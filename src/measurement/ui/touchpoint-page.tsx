import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconDeviceTablet, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { DangerousAct } from '../../platform/ui/parts/dangerous-act.tsx'
import { Facts } from '../../platform/ui/parts/facts.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go, GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { TouchpointView } from '../contract/touchpoints.ts'
import { useRead, useWrite } from './api.ts'
import { QrCode } from './touchpoints/qr-code.tsx'
import { TouchpointForm } from './touchpoints/touchpoint-form.tsx'
import { touchpointMessages } from './touchpoints/touchpoint-messages.ts'
import classes from './touchpoints/touchpoints.module.css'

/** One touchpoint: its code for customers, and what its unit may do with it. */
export function Page() {
  const t = useText(touchpointMessages)
  const { say } = useFormat()
  const touchpointId = useParam('touchpointId')
  const touchpoint = useRead('GET /touchpoints/:touchpointId', { params: { touchpointId } })
  return (
    <PageFrame
      title={touchpoint.error ? t('title') : say(touchpoint.data?.name) || undefined}
      back={{ to: '/touchpoints', label: t('back') }}
      act={<GoButton to={`/scorecards/touchpoints/${touchpointId}`}>{t('scorecard')}</GoButton>}
    >
      <Answered of={touchpoint} shape="card">
        {(view) => (
          <Stack>
            <Facts
              of={[
                [t('field.kind'), t(`kind.${view.kind}`)],
                [
                  t('field.unit'),
                  <Go key="unit" to={`/units/${view.unit.id}`}>
                    {say(view.unit.name)}
                  </Go>,
                ],
              ]}
            />
            {view.retiredAt === null ? <Code touchpoint={view} /> : <Text>{t('retired.note')}</Text>}
            {view.may.change && <Acts touchpoint={view} />}
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}

interface OfTouchpoint {
  readonly touchpoint: TouchpointView
}

function Code({ touchpoint: { id, link } }: OfTouchpoint) {
  const t = useText(touchpointMessages)
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('code.title')}</Title>
      <div className={classes['code']}>
        <QrCode text={link} label={t('code.alt', { link })} className={classes['qr']} />
        <Stack gap="xs">
          <Text fw={650} className={classes['link'] ?? ''}>
            <Anchor href={link} target="_blank" rel="noreferrer" inherit>
              {link}
            </Anchor>
          </Text>
          <Text>{t('code.how')}</Text>
          <ActButton to={`/touchpoints/${id}/page`} leftSection={<IconPrinter size={18} aria-hidden />}>
            {t('code.print')}
          </ActButton>
          <Button
            component="a"
            href={`${link}?kiosk=1`}
            target="_blank"
            rel="noreferrer"
            variant="default"
            leftSection={<IconDeviceTablet size={18} aria-hidden />}
          >
            {t('code.kiosk')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('code.kioskHow')}
          </Text>
        </Stack>
      </div>
    </Card>
  )
}

const stale = ['GET /touchpoints', 'GET /touchpoints/:touchpointId'] as const

function Acts({ touchpoint }: OfTouchpoint) {
  const t = useText(touchpointMessages)
  const { say } = useFormat()
  const tell = useTell()
  const [changing, setChanging] = useState(false)
  const name = say(touchpoint.name)
  const params = { touchpointId: touchpoint.id }
  const replace = useWrite('POST /touchpoints/:touchpointId/code', {
    refresh: [...stale],
    onDone: () => tell.done(t('replaced')),
  })
  const retire = useWrite('POST /touchpoints/:touchpointId/retire', {
    refresh: [...stale],
    onDone: () => tell.done(t('retiredNow', { name })),
  })
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => setChanging(true)}>
        {t('change')}
      </Button>
      <DangerousAct
        label={t('replace.open')}
        title={t('replace.title', { name })}
        consequences={t('replace.what')}
        act={t('replace.act')}
        reason={{ min: 1 }}
        run={(reason) => replace.mutateAsync({ params, body: { reason } })}
      />
      <DangerousAct
        label={t('retire.open')}
        title={t('retire.title', { name })}
        consequences={t('retire.what')}
        act={t('retire.act')}
        reason={{ min: 1 }}
        run={(reason) => retire.mutateAsync({ params, body: { reason } })}
      />
      {changing && <TouchpointForm touchpoint={touchpoint} onClose={() => setChanging(false)} />}
    </Group>
  )
}
