import { Stack } from '@mantine/core'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { NotFound } from '../../platform/ui/states/not-found.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { AchievementsCard } from './badges/achievements-card.tsx'
import { badgesMessages } from './badges/badges-messages.ts'
import { IssuersCard } from './badges/issuers-card.tsx'
import { ListsCard } from './badges/lists-card.tsx'
import { Tabs } from './parts/tabs.tsx'

/** Whose badges are believed, and what they prove. */
export function Page() {
  const t = useText(badgesMessages)
  const { permissions } = useSession()
  if (!permissions.includes('badge_issuer:read')) return <NotFound />
  return (
    <PageFrame title={t('title')} subtitle={t('subtitle')}>
      <Tabs />
      <Stack gap="lg">
        <IssuersCard />
        <AchievementsCard />
        <ListsCard />
      </Stack>
    </PageFrame>
  )
}
