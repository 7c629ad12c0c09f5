import { VisuallyHidden } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { calendarMessages } from './calendar-messages.ts'
import { weekdays, type Hours } from './hours.ts'
import { weeksOf } from './month.ts'
import classes from './month-grid.module.css'
import { useHoursWords } from './use-hours-words.ts'

/** What a calendar makes of one day. */
export interface MonthDay {
  readonly day: string
  readonly working: boolean
  readonly intervals: readonly Hours[]
  /** Why it differs from its weekday: a public holiday, or the organisation's own note. */
  readonly note: { readonly id: string; readonly en: string } | null
}

interface MonthGridProps {
  readonly days: readonly MonthDay[]
  readonly caption: string
  readonly today: string
}

/** A month as a table: a column for each weekday, in each cell the day, whether it is worked, and its hours. */
export function MonthGrid({ days, caption, today }: MonthGridProps) {
  const words = useHoursWords()
  return (
    <table className={classes['month']}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={words.weekday(weekday)}>
              {words.shortWeekday(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, row) => (
          <tr key={week.find(Boolean)?.day ?? row}>
            {week.map((day, column) =>
              day === undefined ? (
                <td key={weekdays[column]}>{'\u00A0'}</td>
              ) : (
                <Day key={day.day} of={day} today={day.day === today} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ of, today }: { readonly of: MonthDay; readonly today: boolean }) {
  const t = useText(calendarMessages)
  const { say } = useFormat()
  const words = useHoursWords()
  return (
    <td
      className={of.working ? classes['on'] : classes['off']}
      data-special={of.note !== null || undefined}
      aria-current={today ? 'date' : undefined}
    >
      <span className={`${classes['number']} tabular`}>
        {Number(of.day.slice(8))}
        {of.note !== null && <span className={classes['ring']} aria-hidden />}
      </span>
      <span className={classes['mark']} aria-hidden />
      <span className={`${classes['words']} tabular`}>
        {today && <VisuallyHidden>{t('today')}, </VisuallyHidden>}
        {of.working ? words.hours(of.intervals).map((hours) => <span key={hours}>{hours} </span>) : t('off')}
        {of.note !== null && <span> {say(of.note)}</span>}
      </span>
    </td>
  )
}
