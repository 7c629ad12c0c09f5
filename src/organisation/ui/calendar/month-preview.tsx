import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { useFilters } from '../../../platform/ui/shell/address.ts'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { workingMinutesOf } from '../../domain/calendars.ts'
import { useRead } from '../api.ts'
import { Section } from '../parts/section.tsx'
import { calendarMessages } from './calendar-messages.ts'
import { isMonth, monthAfter } from './month.ts'
import { MonthGrid, type MonthDay } from './month-grid.tsx'
import { useHoursWords } from './use-hours-words.ts'

/** What a calendar, as it is saved, makes of a month; the month is in the address. */
export function MonthPreview({ calendarId }: { readonly calendarId: string }) {
  const t = useText(calendarMessages)
  const words = useHoursWords()
  const today = useToday()
  const [filters, setFilters] = useFilters({ month: '' })
  const month = isMonth(filters.month) ? filters.month : today.slice(0, 7)
  const days = useRead(
    'GET /calendars/:calendarId/days',
    { params: { calendarId }, query: { month } },
    { keep: true },
  )
  const to = (steps: number): void => setFilters({ month: monthAfter(month, steps) })
  return (
    <Section
      title={t('month')}
      act={
        <Group gap="xs" role="group" aria-label={t('month')}>
          <ActionIcon variant="default" size={36} aria-label={t('month.before')} onClick={() => to(-1)}>
            <IconChevronLeft size={20} aria-hidden />
          </ActionIcon>
          <Text fw={650} miw="9rem" ta="center" aria-live="polite">
            {words.month(month)}
          </Text>
          <ActionIcon variant="default" size={36} aria-label={t('month.after')} onClick={() => to(1)}>
            <IconChevronRight size={20} aria-hidden />
          </ActionIcon>
        </Group>
      }
    >
      <Answered of={days} shape="chart">
        {({ rows }) => (
          <>
            <Count of={rows} />
            <MonthGrid
              days={rows}
              caption={t('month.caption', { month: words.month(month) })}
              today={today}
            />
            <SpecialDays of={rows} />
          </>
        )}
      </Answered>
    </Section>
  )
}

function Count({ of }: { readonly of: readonly MonthDay[] }) {
  const t = useText(calendarMessages)
  const { number } = useFormat()
  const minutes = workingMinutesOf(of)
  const hours = number(minutes / 60, minutes % 60 === 0 ? 0 : 1)
  return <Text mb="sm">{t('month.count', { n: of.filter(({ working }) => working).length, hours })}</Text>
}

/** Days that differ from their weekday, with the reason. */
export function SpecialDays({ of }: { readonly of: readonly MonthDay[] }) {
  const t = useText(calendarMessages)
  const { say, day } = useFormat()
  const special = of.filter(({ note }) => note !== null)
  if (special.length === 0) return null
  return (
    <>
      <Text fw={650} mt="md" id="special-days">
        {t('month.special')}
      </Text>
      <ul aria-labelledby="special-days" style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {special.map((one) => (
          <li key={one.day}>
            {day(one.day)}: {say(one.note)} ({t(one.working ? 'working' : 'off')})
          </li>
        ))}
      </ul>
    </>
  )
}
