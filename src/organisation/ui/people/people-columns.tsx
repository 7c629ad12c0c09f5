import { Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PersonRow } from '../../contract.ts'
import { roleMessages } from '../parts/role-messages.ts'
import { AccessWord } from './access-word.tsx'
import { peopleMessages } from './people-messages.ts'

/** The columns of a list of people; what the reader may not know of anybody has none. */
export function usePeopleColumns(rows: readonly PersonRow[]): readonly Column<PersonRow>[] {
  const t = useText(peopleMessages)
  const roles = useText(roleMessages)
  const { say, list } = useFormat()
  const knowsAccess = rows.some(({ access }) => access !== null)
  const units: Column<PersonRow> = {
    key: 'units',
    title: t('column.units'),
    phone: 'bare',
    cell: (person) =>
      person.units.length === 0 ? (
        <Text component="span" c="dimmed">
          {t('noUnit')}
        </Text>
      ) : (
        list(person.units.map(({ name }) => say(name)))
      ),
  }
  const rolesColumn: Column<PersonRow> = {
    key: 'roles',
    title: t('column.roles'),
    phone: 'bare',
    cell: (person) => list(person.roles.filter((role) => role !== 'employee').map((role) => roles(role))),
  }
  const access: Column<PersonRow> = {
    key: 'access',
    title: t('column.access'),
    width: '10rem',
    phone: 'bare',
    cell: (person) => <AccessWord of={person} />,
  }
  const name: Column<PersonRow> = {
    key: 'name',
    title: t('column.name'),
    phone: 'lead',
    cell: (person) => <PersonName of={person} />,
  }
  return knowsAccess ? [name, units, rolesColumn, access] : [name, units, rolesColumn]
}

function PersonName({ of }: { readonly of: PersonRow }) {
  const t = useText(peopleMessages)
  const { day } = useFormat()
  const today = useToday()
  return (
    <>
      {of.name}
      {of.leftOn !== null && (
        <Text component="span" c="dimmed" fw={450}>
          {' · '}
          {t(of.leftOn <= today ? 'hasLeft' : 'leftOn', { day: day(of.leftOn) })}
        </Text>
      )}
      {of.email !== null && (
        <Text component="span" display="block" size="xs" c="dimmed" fw={450}>
          {of.email}
        </Text>
      )}
    </>
  )
}
