import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { CalendarForm } from './calendar/calendar-form.tsx'
import { calendarMessages } from './calendar/calendar-messages.ts'
import { valuesOf } from './calendar/calendar-values.ts'
import { editorMessages } from './calendar/editor-messages.ts'
import { OnlyIf } from './parts/only-if.tsx'

/** What most offices keep; a start that is quicker to change than to write. */
const office = [
  { start: 480, end: 720 },
  { start: 780, end: 1020 },
]
const officeWeek = { '1': office, '2': office, '3': office, '4': office, '5': office }

/** Adding a calendar. */
export function Page() {
  const t = useText(editorMessages)
  const words = useText(calendarMessages)
  const session = useSession()
  const organisation = useRead('GET /organisation')
  const go = useGo()
  const tell = useTell()
  const make = useWrite('POST /calendars', { refresh: ['GET /calendars'] })
  const initial = valuesOf({
    name: '',
    zone: session.organisation.zone,
    week: officeWeek,
    holidays: { country: 'ID', region: null },
    days: [],
  })
  return (
    <PageFrame title={t('new.title')} back={{ to: '/calendars', label: words('title') }}>
      <OnlyIf may={organisation.data?.may.addCalendar}>
        <CalendarForm
          initial={initial}
          submit={t('new.act')}
          back="/calendars"
          calendarId={null}
          draft="calendar"
          send={(body) => make.mutateAsync({ body })}
          onDone={({ id, name }) => {
            tell.done(t('new.done', { name }))
            go(`/calendars/${id}`)
          }}
        />
      </OnlyIf>
    </PageFrame>
  )
}
