import { Text, Title } from '@mantine/core'
import lines from '../../platform/ui/lists/lines.module.css'
import { Verdict } from '../../platform/ui/parts/verdict.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { usePages } from './api.ts'
import { startMessages } from './start-messages.ts'

/** More than what an organisation has from its beginning is not counted. */
const query = { limit: 2 }

/** What an administrator does first in a new organisation; nothing once there are units, jobs and people. */
export function Section() {
  const t = useText(startMessages)
  const { permissions } = useSession()
  const units = usePages('GET /units', { query }).first?.rows.length
  const jobs = usePages('GET /jobs', { query }).first?.rows.length
  const people = usePages('GET /people', { query }).first?.rows.length
  if (units === undefined || jobs === undefined || people === undefined) return null
  const steps = [
    { to: '/units', name: t('units'), why: t('unitsWhy'), done: units > 1 },
    { to: '/jobs', name: t('jobs'), why: t('jobsWhy'), done: jobs > 0 },
    { to: '/people', name: t('people'), why: t('peopleWhy'), done: people > 1 },
  ]
  if (steps.every(({ done }) => done)) return null
  return (
    <section>
      <Title order={2} mb="xs">
        {t('title')}
      </Title>
      <Text c="dimmed" mb="xs">
        {t('lead')}
      </Text>
      <ol className={lines['lines']} aria-label={t('title')}>
        {steps.map(({ to, name, why, done }) => (
          <li key={to}>
            <span>
              <Go to={to}>{name}</Go>
              <Text component="span" display="block" c="dimmed">
                {why}
              </Text>
            </span>
            <Verdict kind={done ? 'kept' : 'unknown'}>{t(done ? 'done' : 'open')}</Verdict>
          </li>
        ))}
      </ol>
      <Text mt="xs">
        {t('hours')}{' '}
        <Go to="/calendars" underline="always">
          {t('calendars')}
        </Go>
        {permissions.includes('import:begin') && (
          <>
            . {t('files')}{' '}
            <Go to="/imports" underline="always">
              {t('imports')}
            </Go>
          </>
        )}
        .
      </Text>
    </section>
  )
}
