import { Stack } from '@mantine/core'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { MonthsCard } from './overview/months-card.tsx'
import { overviewMessages } from './overview/overview-messages.ts'
import { SettingsCard } from './overview/settings-card.tsx'
import { UnitsCard } from './overview/units-card.tsx'

/** Credits between units: statements, what waits for a decision, the ledger and its rules. */
export function Page() {
  const t = useText(overviewMessages)
  const { permissions } = useSession()
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('subtitle')}
      act={
        permissions.includes('exemption:list') && (
          <GoButton to="/credits/exemptions">{t('exemptions.open')}</GoButton>
        )
      }
    >
      <Stack gap="md">
        <UnitsCard />
        {permissions.includes('ledger:read') && <MonthsCard />}
        <SettingsCard />
      </Stack>
    </PageFrame>
  )
}
