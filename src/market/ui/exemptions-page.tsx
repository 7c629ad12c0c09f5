import { IconScale } from '@tabler/icons-react'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import classes from './credits/credits.module.css'
import { ExemptionCard } from './credits/exemption-card.tsx'
import { overviewMessages } from './overview/overview-messages.ts'

/** Exemptions that wait for a steward or the auditor, the longest waiting first. */
export function Page() {
  const t = useText(overviewMessages)
  const waiting = useRead('GET /exemptions')
  return (
    <PageFrame
      title={t('exemptions.title')}
      subtitle={t('exemptions.subtitle')}
      back={{ to: '/credits', label: t('back') }}
    >
      <Answered
        of={waiting}
        shape="list"
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Empty icon={IconScale} text={t('exemptions.empty')} />}
      >
        {({ rows }) => (
          <ul className={classes['cards']} aria-label={t('exemptions.list')}>
            {rows.map((exemption) => (
              <ExemptionCard key={exemption.id} of={exemption} named />
            ))}
          </ul>
        )}
      </Answered>
    </PageFrame>
  )
}
