import { Alert, Group, Stack } from '@mantine/core'
import { IconDoorExit } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useToday } from '../../platform/ui/formats/use-today.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { PersonView } from '../contract.ts'
import { useRead } from './api.ts'
import { Facts } from '../../platform/ui/parts/facts.tsx'
import { Section } from './parts/section.tsx'
import { zoneName } from './parts/zone-select.tsx'
import { AccessWord } from './people/access-word.tsx'
import { ChangePerson } from './person/change-person.tsx'
import { InvitePerson } from './person/invite-person.tsx'
import { LetPersonLeave } from './person/let-person-leave.tsx'
import { PersonAssignments } from './person/person-assignments.tsx'
import { personMessages } from './person/person-messages.ts'
import { PersonRoles } from './person/person-roles.tsx'

/** A person: where it works, what it may do, how it signs in. */
export function Page() {
  const t = useText(personMessages)
  const person = useRead('GET /people/:personId', { params: { personId: useParam('personId') } })
  return (
    <PageFrame
      title={person.error ? t('plain') : person.data?.name}
      back={{ to: '/people', label: t('people') }}
      act={person.data && <Acts person={person.data} />}
    >
      <Answered of={person} shape="card">
        {(view) => (
          <Stack gap="lg" key={view.id}>
            <Leaving person={view} />
            <PersonAssignments person={view} />
            <About person={view} />
            <PersonRoles person={view} />
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}

function Acts({ person }: { readonly person: PersonView }) {
  return (
    <Group gap="xs">
      {person.may.change && <ChangePerson person={person} />}
      {person.may.leave && <LetPersonLeave person={person} />}
      {person.may.invite && <InvitePerson person={person} />}
    </Group>
  )
}

function Leaving({ person }: { readonly person: PersonView }) {
  const t = useText(personMessages)
  const { day } = useFormat()
  const today = useToday()
  if (person.leftOn === null) return null
  return (
    <Alert variant="outline" color="gray" icon={<IconDoorExit aria-hidden />}>
      {t(person.leftOn <= today ? 'left' : 'leaves', { name: person.name, day: day(person.leftOn) })}
    </Alert>
  )
}

function About({ person }: { readonly person: PersonView }) {
  const t = useText(personMessages)
  const knowsContact = person.access !== null
  return (
    <Section title={t('facts')}>
      <Facts
        of={[
          [t('email'), knowsContact ? (person.email ?? t('emailNone')) : undefined],
          [t('access'), knowsContact ? <AccessWord of={person} /> : undefined],
          [t('deputy'), <Deputy key="deputy" of={person.deputy} />],
          [t('language'), t(`language.${person.language}`)],
          [t('zone'), zoneName(person.zone)],
        ]}
      />
    </Section>
  )
}

function Deputy({ of }: { readonly of: PersonView['deputy'] }) {
  const t = useText(personMessages)
  const { day } = useFormat()
  if (of === null) return t('deputyNone')
  const from = day(of.from)
  return (
    <>
      <Go to={`/people/${of.person.id}`} underline="always">
        {of.person.name}
      </Go>
      , {of.until === null ? t('deputyFrom', { from }) : t('deputyUntil', { from, until: day(of.until) })}
    </>
  )
}
