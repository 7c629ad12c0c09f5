import { Alert, Breadcrumbs, Group, Stack } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go, GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { UnitView } from '../contract.ts'
import { useRead } from './api.ts'
import { Facts } from '../../platform/ui/parts/facts.tsx'
import { Section } from './parts/section.tsx'
import { unitKindMessages } from './parts/unit-kinds-messages.ts'
import { CloseUnit } from './unit/close-unit.tsx'
import { unitMessages } from './unit/unit-messages.ts'
import { UnitPeople } from './unit/unit-people.tsx'
import { UnitsBelow } from './unit/units-below.tsx'

/** A unit: where it stands, by what it is measured, who works in it, what is below. */
export function Page() {
  const t = useText(unitMessages)
  const { say } = useFormat()
  const unit = useRead('GET /units/:unitId', { params: { unitId: useParam('unitId') } })
  return (
    <PageFrame
      title={unit.error ? t('plain') : unit.data && say(unit.data.name)}
      subtitle={unit.data && unit.data.path.length > 0 && <Path of={unit.data} />}
      back={{ to: '/units', label: t('units') }}
      act={unit.data && <Acts unit={unit.data} />}
    >
      <Answered of={unit} shape="card">
        {(view) => (
          <Stack gap="lg">
            <Closed unit={view} />
            <About unit={view} />
            <UnitPeople key={view.id} unit={view} />
            <UnitsBelow unit={view} />
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}

function Path({ of }: { readonly of: UnitView }) {
  const t = useText(unitMessages)
  const { say } = useFormat()
  return (
    <nav aria-label={t('path')}>
      <Breadcrumbs
        separator="›"
        style={{ flexWrap: 'wrap' }}
        styles={{ breadcrumb: { whiteSpace: 'normal', overflowWrap: 'anywhere' } }}
      >
        {of.path.map(({ id, name }) => (
          <Go key={id} to={`/units/${id}`}>
            {say(name)}
          </Go>
        ))}
      </Breadcrumbs>
    </nav>
  )
}

function Acts({ unit }: { readonly unit: UnitView }) {
  const t = useText(unitMessages)
  return (
    <Group gap="xs">
      {(unit.may.change || unit.may.changeTerms || unit.may.move) && (
        <GoButton to={`/units/${unit.id}/edit`}>{t('change')}</GoButton>
      )}
      {unit.may.close && <CloseUnit unit={unit} />}
    </Group>
  )
}

function Closed({ unit }: { readonly unit: UnitView }) {
  const t = useText(unitMessages)
  const { day } = useFormat()
  if (unit.closedOn === null) return null
  return (
    <Alert variant="outline" color="gray" icon={<IconArchive aria-hidden />}>
      {t('closed', { day: day(unit.closedOn) })}
    </Alert>
  )
}

function About({ unit }: { readonly unit: UnitView }) {
  const t = useText(unitMessages)
  const kinds = useText(unitKindMessages)
  const { calendar } = unit
  return (
    <Section
      title={t('facts')}
      act={
        <Group gap="md">
          <Go to={`/units/${unit.id}/services`}>{t('services')}</Go>
          {unit.may.changeServices && <Go to={`/units/${unit.id}/mail`}>{t('mail')}</Go>}
          <Go to={`/scorecards/units/${unit.id}`}>{t('scorecard')}</Go>
        </Group>
      }
    >
      <Facts
        of={[
          [t('kind'), kinds(unit.kind)],
          [t('code'), unit.code],
          [
            t('calendar'),
            calendar === null ? undefined : (
              <>
                <Go to={`/calendars/${calendar.id}`} underline="always">
                  {calendar.name}
                </Go>
                , {t(calendar.inherited ? 'inherited' : 'own')}
              </>
            ),
          ],
        ]}
      />
    </Section>
  )
}
