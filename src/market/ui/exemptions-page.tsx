import { SegmentedControl } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { Paged } from '../../platform/ui/lists/paged.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { exemptionLists } from '../contract.ts'
import { usePages } from './api.ts'
import classes from './credits/credits.module.css'
import { ExemptionCard } from './credits/exemption-card.tsx'
import { overviewMessages } from './overview/overview-messages.ts'

/** Exemptions that wait for a steward or the auditor, the longest waiting first; and those that were decided. */
export function Page() {
  const t = useText(overviewMessages)
  const [{ state }, change] = useFilters({ state: exemptionLists })
  const list = usePages('GET /exemptions', { query: { state } })
  return (
    <PageFrame
      title={t('exemptions.title')}
      subtitle={t('exemptions.subtitle')}
      back={{ to: '/credits', label: t('back') }}
    >
      <SegmentedControl
        aria-label={t('exemptions.which')}
        value={state}
        onChange={(chosen) => change({ state: chosen === 'decided' ? 'decided' : 'waiting' })}
        data={exemptionLists.map((value) => ({ value, label: t(`exemptions.${value}`) }))}
        mb="md"
      />
      <Paged
        of={list}
        empty={<Empty icon={IconScale} text={t(`exemptions.${state}.empty`)} />}
        more={t('exemptions.more')}
      >
        {(rows) => (
          <ul className={classes['cards']} aria-label={t(`exemptions.${state}.list`)}>
            {rows.map((exemption) => (
              <ExemptionCard key={exemption.id} of={exemption} named />
            ))}
          </ul>
        )}
      </Paged>
    </PageFrame>
  )
}
