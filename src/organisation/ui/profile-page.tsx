import { Stack, Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { PersonView } from '../contract.ts'
import { useRead } from './api.ts'
import { ProfileDeputy } from './profile-deputy.tsx'
import { profileMessages } from './profile-messages.ts'
import { ProfileNotices } from './profile-notices.tsx'
import { ProfileOwn } from './profile-own.tsx'
import { ProfilePassword } from './profile-password.tsx'
import { ProfileSessions } from './profile-sessions.tsx'

/** Oneself: language, zone, deputy, password, and where one is signed in. */
export function Page() {
  const t = useText(profileMessages)
  const profile = useRead('GET /profile')
  return (
    <PageFrame title={t('title')} subtitle={profile.data && <Who person={profile.data} />}>
      <Answered of={profile} shape="form">
        {(person) => (
          <Stack gap="xl">
            <ProfileOwn person={person} />
            <ProfileNotices />
            <ProfileDeputy deputy={person.deputy} personId={person.id} />
            <ProfileSessions />
            <ProfilePassword email={person.email ?? ''} />
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}

function Who({ person }: { readonly person: PersonView }) {
  const { say, list } = useFormat()
  const work = person.assignments.map(({ job, unit }) => `${say(job.title)}, ${say(unit.name)}`)
  return (
    <>
      <Text>
        {person.name} · {person.email}
      </Text>
      {work.length > 0 && <Text>{list(work)}</Text>}
    </>
  )
}
