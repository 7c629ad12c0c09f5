import { Button, Checkbox } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { usePages, useRead } from './api.ts'
import { UnitSelect } from './parts/unit-select.tsx'
import { usePeopleColumns } from './people/people-columns.tsx'
import { peopleMessages } from './people/people-messages.ts'

/** Everybody by name: found by words, by unit, those who left on demand. */
export function Page() {
  const t = useText(peopleMessages)
  const [filters, setFilters] = useFilters({ q: '', unit: '', left: ['no', 'yes'] })
  const organisation = useRead('GET /organisation')
  const { q, unit, left } = filters
  const people = usePages('GET /people', {
    query: { q, unitId: unit, left: left === 'yes' ? true : undefined, limit: 100 },
  })
  const columns = usePeopleColumns(people.rows)
  const add = organisation.data?.may.addPerson === true && <ActButton to="/people/new">{t('add')}</ActButton>
  const filtered = q !== '' || unit !== ''
  return (
    <PageFrame
      title={t('title')}
      back={{ to: '/organisation', label: t('back') }}
      act={(people.rows.length > 0 || filtered) && add}
      wide
    >
      <PeopleFilters
        value={filters}
        onChange={setFilters}
        contacts={people.rows.every(({ access }) => access !== null)}
      />
      <LongList
        of={people}
        columns={columns}
        label={t('list')}
        rowKey={(person) => person.id}
        to={(person) => `/people/${person.id}`}
        empty={
          filtered ? (
            <Empty
              text={t('notFound')}
              act={
                <Button variant="default" onClick={() => setFilters({ q: '', unit: '' })}>
                  {t('clear')}
                </Button>
              }
            />
          ) : (
            <Empty icon={IconUsers} text={t('none')} act={add} />
          )
        }
      />
    </PageFrame>
  )
}

interface PeopleFilterValues {
  readonly q: string
  readonly unit: string
  readonly left: 'no' | 'yes'
}

interface PeopleFiltersProps {
  readonly value: PeopleFilterValues
  readonly onChange: (change: Partial<PeopleFilterValues>) => void
  /** Whether the reader knows addresses, by which one may search then. */
  readonly contacts: boolean
}

function PeopleFilters({ value, onChange, contacts }: PeopleFiltersProps) {
  const t = useText(peopleMessages)
  return (
    <Filters label={t('filters')}>
      <SearchField
        label={t(contacts ? 'search' : 'search.name')}
        value={value.q}
        onChange={(words) => onChange({ q: words })}
      />
      <UnitSelect
        label={t('unit')}
        value={value.unit === '' ? null : value.unit}
        onChange={(id) => onChange({ unit: id ?? '' })}
        w={{ base: '100%', sm: '18rem' }}
      />
      <Checkbox
        label={t('left')}
        checked={value.left === 'yes'}
        onChange={(event) => onChange({ left: event.currentTarget.checked ? 'yes' : 'no' })}
        mb={8}
      />
    </Filters>
  )
}
