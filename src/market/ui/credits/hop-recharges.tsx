import { Group, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CreditsView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { creditsMessages } from './credits-messages.ts'
import classes from './credits.module.css'

/** Units that broke their own hop promise, and charging them for their part. */
export function HopRecharges({ view }: { readonly view: CreditsView }) {
  const t = useText(creditsMessages)
  const { say, minutes } = useFormat()
  const tell = useTell()
  const charge = useWrite('POST /requests/:requestId/recharges', {
    refresh: ['GET /requests/:requestId/credits', 'GET /units/:unitId/statement'],
  })
  if (view.hops.length === 0) return null
  return (
    <section>
      <Title order={2} mb="xs">
        {t('hops.title')}
      </Title>
      <ul className={classes['lines']}>
        {view.hops.map(({ unit, overMinutes, charged }) => (
          <li key={unit.id}>
            <Group justify="space-between" gap="xs">
              <Text>
                {t('hops.line', { unit: say(unit.name), minutes: minutes(overMinutes) })}
                {charged && ` · ${t('hops.charged')}`}
              </Text>
              {view.may.recharge && !charged && (
                <DangerousAct
                  label={t('hops.charge')}
                  title={t('hops.charge.title', { unit: say(unit.name) })}
                  consequences={t('hops.charge.why')}
                  act={t('hops.charge')}
                  reason={{ min: 1 }}
                  run={async (reason) => {
                    await charge.mutateAsync({
                      params: { requestId: view.request.id },
                      body: { unitId: unit.id, reason },
                    })
                    tell.done(t('hops.done'))
                  }}
                />
              )}
            </Group>
          </li>
        ))}
      </ul>
    </section>
  )
}
