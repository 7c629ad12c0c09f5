import { Stack } from '@mantine/core'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { NotFound } from '../../platform/ui/states/not-found.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { CalendarView } from '../contract.ts'
import { useRead } from './api.ts'
import { calendarMessages } from './calendar/calendar-messages.ts'
import { weekdays } from './calendar/hours.ts'
import { MonthPreview } from './calendar/month-preview.tsx'
import { useCalendar } from './calendar/use-calendar.ts'
import { useHoursWords } from './calendar/use-hours-words.ts'
import { Facts } from '../../platform/ui/parts/facts.tsx'
import { Section } from './parts/section.tsx'
import { zoneName } from './parts/zone-select.tsx'

/** A working calendar: its hours, and what it makes of a month. */
export function Page() {
  const t = useText(calendarMessages)
  const { calendars, view } = useCalendar(useParam('calendarId'))
  const missing = calendars.data !== undefined && view === undefined
  return (
    <PageFrame
      title={calendars.error || missing ? t('plain') : view?.name}
      subtitle={view && <Who of={view} />}
      back={{ to: '/calendars', label: t('title') }}
      act={view?.may.change === true && <GoButton to={`/calendars/${view.id}/edit`}>{t('change')}</GoButton>}
    >
      <Answered of={calendars} shape="card" empty={() => missing} whenEmpty={<NotFound />}>
        {() =>
          view && (
            <Stack gap="lg">
              <MonthPreview calendarId={view.id} />
              <Week of={view} />
              <About of={view} />
            </Stack>
          )
        }
      </Answered>
    </PageFrame>
  )
}

/** For whom the calendar counts. */
function Who({ of }: { readonly of: CalendarView }) {
  const t = useText(calendarMessages)
  const organisation = useRead('GET /organisation')
  const usual = organisation.data?.calendar.id === of.id
  return (
    <>
      {usual && <div>{t('usualWhy')}</div>}
      {(!usual || of.units > 0) && <div>{t('units', { n: of.units })}</div>}
    </>
  )
}

function Week({ of }: { readonly of: CalendarView }) {
  const t = useText(calendarMessages)
  const words = useHoursWords()
  return (
    <Section title={t('hours')}>
      <Facts
        of={weekdays.map((weekday) => {
          const hours = words.hours(of.week[weekday] ?? [])
          return [words.weekday(weekday), hours.length === 0 ? t('off') : hours.join(', ')] as const
        })}
      />
    </Section>
  )
}

function About({ of }: { readonly of: CalendarView }) {
  const t = useText(calendarMessages)
  return (
    <Section title={t('facts')}>
      <Facts
        of={[
          [t('zone'), zoneName(of.zone)],
          [t('holidays'), <HolidayPlace key="place" of={of.holidays} />],
          [t('extra'), t('extra.all', { n: of.days.length })],
        ]}
      />
    </Section>
  )
}

function HolidayPlace({ of }: { readonly of: CalendarView['holidays'] }) {
  const t = useText(calendarMessages)
  const countries = useRead('GET /holiday-countries', undefined, { enabled: of !== null })
  if (of === null) return t('holidays.none')
  const country = countries.data?.rows.find((one) => one.country === of.country)
  const region = country?.regions.find((one) => one.region === of.region)
  const name = country?.name ?? of.country
  return of.region === null ? name : `${region?.name ?? of.region}, ${name}`
}
