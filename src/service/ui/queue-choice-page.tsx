import { NavLink, Stack, Title } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { useSearchWord } from '../../platform/ui/shell/address.ts'
import { PlainGo, useGo } from '../../platform/ui/shell/go.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { Loading } from '../../platform/ui/states/loading.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { UnitSelect } from './parts/unit-select.tsx'
import { queueMessages } from './queue/queue-messages.ts'
import { mayLookFurther, yourUnits } from './queue/your-units.ts'

/** The queue of one's own unit; where there are several, a choice. */
export function Page() {
  const t = useText(queueMessages)
  const { say } = useFormat()
  const go = useGo()
  const session = useSession()
  const wantsChoice = useSearchWord('choose') !== ''
  const units = yourUnits(session)
  const only = units.length === 1 && !wantsChoice ? units[0] : undefined
  useEffect(() => {
    if (only) go(`/queue/${only.id}`, { replace: true })
  }, [only, go])
  if (only)
    return (
      <PageFrame title={undefined}>
        <Loading shape="list" rows={8} />
      </PageFrame>
    )
  return (
    <PageFrame title={t('choose')}>
      {units.length === 0 && !mayLookFurther(session) && <Empty icon={IconInbox} text={t('choose.none')} />}
      <Stack gap="lg" maw="36rem">
        {units.length > 0 && (
          <section>
            <Title order={2} mb={4}>
              {t('choose.yours')}
            </Title>
            {units.map((unit) => (
              <NavLink
                key={unit.id}
                component={PlainGo}
                to={`/queue/${unit.id}`}
                label={say(unit.name)}
                leftSection={<IconInbox size={20} aria-hidden />}
                py="sm"
              />
            ))}
          </section>
        )}
        {mayLookFurther(session) && (
          <UnitSelect
            label={t('choose.other')}
            value={null}
            onChange={(id) => id !== null && go(`/queue/${id}`)}
          />
        )}
      </Stack>
    </PageFrame>
  )
}
