import { IconPrinter } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { periodName } from '../../platform/ui/period/period-words.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { Report } from './report/report.tsx'
import { reportMessages } from './report/report-messages.ts'

/** What a unit promised and achieved in a quarter; printed, it is a paper of its own. */
export function Page() {
  const t = useText(reportMessages)
  const { say, language } = useFormat()
  const [quarter, unitId] = [useParam('quarter'), useParam('unitId')]
  const published = useRead('GET /publications/:quarter/units/:unitId', { params: { quarter, unitId } })
  const known = published.data
  return (
    <PageFrame
      title={published.error ? t('heading') : known && say(known.unit.name)}
      subtitle={known && periodName({ kind: 'quarter', start: known.quarter.start }, language)}
      back={{ to: `/publications/${quarter}`, label: t('back') }}
      act={
        known && (
          <ActButton leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </ActButton>
        )
      }
    >
      <Answered of={published} shape="card">
        {(view) => <Report of={view} />}
      </Answered>
    </PageFrame>
  )
}
