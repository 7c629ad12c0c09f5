import { Badge, Card, Text } from '@mantine/core'
import { IconCalendarTime } from '@tabler/icons-react'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { calendarMessages } from './calendar/calendar-messages.ts'
import lines from './parts/people-lines.module.css'
import { zoneName } from './parts/zone-select.tsx'

/** All working calendars. */
export function Page() {
  const t = useText(calendarMessages)
  const calendars = useRead('GET /calendars')
  const organisation = useRead('GET /organisation')
  const add = organisation.data?.may.addCalendar === true && (
    <ActButton to="/calendars/new">{t('add')}</ActButton>
  )
  const some = (calendars.data?.rows.length ?? 0) > 0
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('why')}
      back={{ to: '/organisation', label: t('back') }}
      act={some && add}
    >
      <Answered
        of={calendars}
        shape="list"
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Empty icon={IconCalendarTime} text={t('none')} act={add} />}
      >
        {({ rows }) => (
          <Card withBorder padding="md">
            <ul className={lines['lines']} aria-label={t('list')}>
              {rows.map(({ id, name, zone, units }) => (
                <li key={id}>
                  <div className={lines['what']}>
                    <Go to={`/calendars/${id}`} fw={650}>
                      {name}
                    </Go>{' '}
                    {organisation.data?.calendar.id === id && <Badge>{t('usual')}</Badge>}
                    <Text c="dimmed">{zoneName(zone)}</Text>
                  </div>
                  {(units > 0 || organisation.data?.calendar.id !== id) && (
                    <Text c="dimmed">{t('units', { n: units })}</Text>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Answered>
    </PageFrame>
  )
}
