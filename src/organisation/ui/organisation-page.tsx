import { Button, Stack, Text, Title } from '@mantine/core'
import {
  IconBriefcase,
  IconCalendarTime,
  IconHistory,
  IconKey,
  IconSitemap,
  IconTruckDelivery,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { Go, PlainGo } from '../../platform/ui/shell/go.tsx'
import type { Icon } from '../../platform/ui/shell/slice-screens.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { usePages, useRead } from './api.ts'
import { ChangeOrganisation } from './change-organisation.tsx'
import { organisationMessages } from './organisation-messages.ts'
import classes from './organisation-page.module.css'
import { Facts } from '../../platform/ui/parts/facts.tsx'
import { Section } from './parts/section.tsx'
import { zoneName } from './parts/zone-select.tsx'

/** The entry to everything of which the organisation is made. */
export function Page() {
  const t = useText(organisationMessages)
  const organisation = useRead('GET /organisation')
  const [changing, setChanging] = useState(false)
  return (
    <PageFrame
      title={organisation.error ? t('title') : organisation.data?.name}
      subtitle={organisation.data?.simulated === true && t('simulated')}
    >
      <Stack gap="lg">
        <Contents />
        <Answered of={organisation} shape="card">
          {(view) => (
            <Section
              title={t('facts')}
              act={
                view.may.change && (
                  <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
                    {t('change')}
                  </Button>
                )
              }
            >
              <Facts
                of={[
                  [t('zone'), zoneName(view.zone)],
                  [
                    t('calendar'),
                    <Go key="calendar" to={`/calendars/${view.calendar.id}`}>
                      {view.calendar.name}
                    </Go>,
                  ],
                ]}
              />
              {changing && <ChangeOrganisation of={view} onClose={() => setChanging(false)} />}
            </Section>
          )}
        </Answered>
      </Stack>
    </PageFrame>
  )
}

/** How many are asked for to be counted; beyond that it is "more than". */
const counted = 200

function Contents() {
  const t = useText(organisationMessages)
  const { number } = useFormat()
  const session = useSession()
  const query = { limit: counted }
  const units = usePages('GET /units', { query })
  const people = usePages('GET /people', { query })
  const jobs = usePages('GET /jobs', { query })
  const calendars = useRead('GET /calendars')
  const count = (page: { readonly rows: readonly unknown[]; readonly next: string | null } | undefined) => {
    if (page === undefined) return undefined
    return page.next === null ? number(page.rows.length) : t('many', { n: number(page.rows.length) })
  }
  return (
    <section>
      <Title order={2} mb="sm">
        {t('what')}
      </Title>
      <ul className={classes['doors']}>
        <Door
          to="/units"
          icon={IconSitemap}
          name={t('units')}
          why={t('unitsWhy')}
          count={count(units.first)}
        />
        <Door
          to="/people"
          icon={IconUsers}
          name={t('people')}
          why={t('peopleWhy')}
          count={count(people.first)}
        />
        <Door to="/jobs" icon={IconBriefcase} name={t('jobs')} why={t('jobsWhy')} count={count(jobs.first)} />
        <Door
          to="/calendars"
          icon={IconCalendarTime}
          name={t('calendars')}
          why={t('calendarsWhy')}
          count={calendars.data && number(calendars.data.rows.length)}
        />
        {session.permissions.includes('import:begin') && (
          <Door to="/imports" icon={IconTruckDelivery} name={t('imports')} why={t('importsWhy')} />
        )}
        <Door to="/keys" icon={IconKey} name={t('keys')} why={t('keysWhy')} />
        {session.permissions.includes('webhook:manage') && (
          <Door to="/webhooks" icon={IconWebhook} name={t('webhooks')} why={t('webhooksWhy')} />
        )}
        {session.permissions.includes('audit:read') && (
          <Door to="/audit-log" icon={IconHistory} name={t('audit')} why={t('auditWhy')} />
        )}
      </ul>
    </section>
  )
}

interface DoorProps {
  readonly to: string
  readonly icon: Icon
  readonly name: string
  readonly why: string
  readonly count?: string | undefined
}

function Door({ to, icon: Sign, name, why, count }: DoorProps) {
  return (
    <li>
      <PlainGo to={to} className={classes['door']}>
        <Sign size={24} stroke={1.5} aria-hidden />
        <span className={classes['name']}>{name}</span>
        {count !== undefined && <span className={`${classes['count']} tabular`}>{count}</span>}
        <Text component="span" c="dimmed" className={classes['why']}>
          {why}
        </Text>
      </PlainGo>
    </li>
  )
}
