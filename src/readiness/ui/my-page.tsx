import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { CalendarCard } from './mine/calendar-card.tsx'
import { mineMessages } from './mine/mine-messages.ts'
import { PersonBody, useMoment } from './mine/person-body.tsx'
import { OwnShiftsCard } from './shifts/own-shifts-card.tsx'
import { Tabs } from './parts/tabs.tsx'

/** What one holds, what expires, and what would make one ready for which job. */
export function Page() {
  const t = useText(mineMessages)
  const moment = useMoment()
  const mine = useRead('GET /readiness', { query: moment.query }, { keep: true })
  return (
    <PageFrame title={t('title')} subtitle={t('subtitle')}>
      <Tabs />
      <Answered of={mine} shape="card" rows={4}>
        {(known) => (
          <PersonBody of={known} own moment={moment}>
            <OwnShiftsCard />
            <CalendarCard />
          </PersonBody>
        )}
      </Answered>
    </PageFrame>
  )
}
