import { Stack } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { uiMessages } from '../../platform/ui/messages.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { Loading } from '../../platform/ui/states/loading.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { homeSections } from './slices.ts'

const sections = homeSections.map(({ load, ...rest }) => ({
  ...rest,
  Section: lazy(async () => ({ default: (await load()).Section })),
}))

/** What waits for whoever is signed in, each slice with its part. */
export function Page() {
  const t = useText(uiMessages)
  const session = useSession()
  return (
    <PageFrame title={t('home.title', { name: session.person.name })}>
      <Stack gap="xl">
        {sections
          .filter((section) => section.when?.(session) !== false)
          .map(({ order, Section }) => (
            <Suspense key={order} fallback={<Loading shape="card" rows={3} />}>
              <Section />
            </Suspense>
          ))}
      </Stack>
    </PageFrame>
  )
}
