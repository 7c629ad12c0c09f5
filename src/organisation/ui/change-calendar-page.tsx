import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { CalendarView } from '../contract.ts'
import { useWrite } from './api.ts'
import { CalendarForm } from './calendar/calendar-form.tsx'
import { calendarMessages } from './calendar/calendar-messages.ts'
import { valuesOf } from './calendar/calendar-values.ts'
import { editorMessages } from './calendar/editor-messages.ts'
import { useCalendar } from './calendar/use-calendar.ts'

/** Changing a calendar. */
export function Page() {
  const t = useText(editorMessages)
  const words = useText(calendarMessages)
  const calendarId = useParam('calendarId')
  const { calendars, view } = useCalendar(calendarId)
  const mayNot = calendars.data !== undefined && view?.may.change !== true
  return (
    <PageFrame
      title={
        view === undefined
          ? mayNot || calendars.error
            ? words('plain')
            : undefined
          : t('change.title', { name: view.name })
      }
      subtitle={view && t('change.why', { n: view.units })}
      back={{ to: `/calendars/${calendarId}`, label: view?.name ?? words('plain') }}
    >
      <Answered of={calendars} shape="form" empty={() => mayNot} whenEmpty={<Empty text={t('notYours')} />}>
        {() => view && <Changing key={view.id} calendar={view} />}
      </Answered>
    </PageFrame>
  )
}

function Changing({ calendar }: { readonly calendar: CalendarView }) {
  const t = useText(editorMessages)
  const go = useGo()
  const tell = useTell()
  const change = useWrite('PUT /calendars/:calendarId', {
    refresh: ['GET /calendars', 'GET /calendars/:calendarId/days', 'GET /units/:unitId'],
  })
  return (
    <CalendarForm
      initial={valuesOf(calendar)}
      submit={t('change.act')}
      back={`/calendars/${calendar.id}`}
      calendarId={calendar.id}
      send={(body) => change.mutateAsync({ params: { calendarId: calendar.id }, body })}
      onDone={({ id, name }) => {
        tell.done(t('change.done', { name }))
        go(`/calendars/${id}`)
      }}
    />
  )
}
