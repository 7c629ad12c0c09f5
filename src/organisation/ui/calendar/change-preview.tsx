import { ActionIcon, Alert, Group, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiProblem } from '../../../platform/ui/client/api-problem.ts'
import { call } from '../../../platform/ui/client/call.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CalendarChange } from '../../contract.ts'
import { Section } from '../parts/section.tsx'
import { zoneName } from '../parts/zone-select.tsx'
import { calendarMessages } from './calendar-messages.ts'
import { bodyOf, isComplete, type CalendarValues } from './calendar-values.ts'
import { editorMessages } from './editor-messages.ts'
import { monthAfter } from './month.ts'
import { MonthGrid } from './month-grid.tsx'
import { SpecialDays } from './month-preview.tsx'
import { useHoursWords } from './use-hours-words.ts'

interface ChangePreviewProps {
  readonly values: CalendarValues
  /** Null while it is a new one. */
  readonly calendarId: string | null
}

/** What the calendar, as it is being typed, makes of the coming month, and of the promises that run by it. */
export function ChangePreview({ values, calendarId }: ChangePreviewProps) {
  const t = useText(editorMessages)
  const words = useHoursWords()
  const today = useToday()
  const [month, setMonth] = useState(monthAfter(today.slice(0, 7), 1))
  const preview = useChange(values, calendarId, month)
  const shown = useText(calendarMessages)
  return (
    <Section
      title={t('preview.title')}
      act={
        <Group gap="xs" role="group" aria-label={shown('month')}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={shown('month.before')}
            onClick={() => setMonth(monthAfter(month, -1))}
          >
            <IconChevronLeft size={20} aria-hidden />
          </ActionIcon>
          <Text fw={650} miw="9rem" ta="center" aria-live="polite">
            {words.month(month)}
          </Text>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={shown('month.after')}
            onClick={() => setMonth(monthAfter(month, 1))}
          >
            <IconChevronRight size={20} aria-hidden />
          </ActionIcon>
        </Group>
      }
    >
      <Text c="dimmed" mb="sm">
        {t('preview.why', { zone: zoneName(values.zone) })}
      </Text>
      {preview === undefined ? (
        <Text>{t('preview.incomplete')}</Text>
      ) : (
        <Answered of={preview} shape="chart">
          {(change) => (
            <Stack gap="sm" aria-busy={preview.isPlaceholderData}>
              <Total of={change} />
              <MonthGrid
                days={change.rows}
                caption={shown('month.caption', { month: words.month(month) })}
                today={today}
              />
              <SpecialDays of={change.rows} />
              <Effects of={change} />
            </Stack>
          )}
        </Answered>
      )}
    </Section>
  )
}

/** Asked for once typing rests; what was answered before stays in sight meanwhile. Undefined while times are missing. */
function useChange(values: CalendarValues, calendarId: string | null, month: string) {
  const [settled] = useDebouncedValue(values, 500)
  const complete = isComplete(settled)
  const body = { calendarId, month, calendar: { ...bodyOf(settled), name: settled.name.trim() || '—' } }
  const query = useQuery<CalendarChange, ApiProblem>({
    queryKey: ['POST /calendars/preview', body],
    queryFn: async ({ signal }) =>
      (await call('POST /calendars/preview', { body }, { signal })) as CalendarChange,
    enabled: complete,
    placeholderData: keepPreviousData,
  })
  return complete ? query : undefined
}

function Total({ of: { rows, minutes, savedMinutes } }: { readonly of: CalendarChange }) {
  const t = useText(editorMessages)
  const { number } = useFormat()
  const hours = (sum: number) => number(sum / 60, sum % 60 === 0 ? 0 : 1)
  const days = rows.filter(({ working }) => working).length
  const changed = rows.filter((day) => day.changed).length
  return (
    <div role="status">
      <Text fw={650}>{t('preview.total', { days, hours: hours(minutes) })}</Text>
      {savedMinutes !== null && savedMinutes !== minutes && (
        <Text>{t('preview.before', { hours: hours(savedMinutes) })}</Text>
      )}
      {changed > 0 && <Text>{t('preview.changed', { n: changed })}</Text>}
    </div>
  )
}

function Effects({ of: { effects } }: { readonly of: CalendarChange }) {
  const t = useText(editorMessages)
  if (effects === null) return null
  const { requests, moved, more } = effects
  return (
    <Alert {...(moved > 0 ? { color: 'marigold' } : { variant: 'default' })} role="status">
      {requests === 0 ? t('effects.none') : t(more ? 'effects.more' : 'effects.some', { moved, requests })}
    </Alert>
  )
}
