import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { localeOf } from '../../../platform/ui/formats/number-words.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { calendarMessages } from './calendar-messages.ts'
import { sayHours, type Hours, type WeekdayKey } from './hours.ts'

/** How hours and weekdays are said in the reader's language. */
export function useHoursWords() {
  const t = useText(calendarMessages)
  const { language } = useFormat()
  const weekdayName = (style: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(localeOf(language), { weekday: style, timeZone: 'UTC' })
    // 1 January 2024 was a Monday.
    return (weekday: WeekdayKey): string => format.format(new Date(Date.UTC(2024, 0, Number(weekday))))
  }
  const month = new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return {
    hours: (hours: readonly Hours[]): string[] =>
      sayHours(hours, language, {
        between: (from, until) => t('between', { from, until }),
        intoNextDay: (from, until) => t('intoNextDay', { from, until }),
        allDay: t('allDay'),
      }),
    weekday: weekdayName('long'),
    shortWeekday: weekdayName('short'),
    month: (name: string): string => month.format(new Date(`${name}-01T00:00:00Z`)),
  }
}
