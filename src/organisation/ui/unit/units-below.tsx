import { Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Go, GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { UnitView } from '../../contract.ts'
import lines from '../parts/people-lines.module.css'
import { Section } from '../parts/section.tsx'
import { unitKindMessages } from '../parts/unit-kinds-messages.ts'
import { unitMessages } from './unit-messages.ts'
import { unitsMessages } from './units-messages.ts'

/** The units directly below a unit. */
export function UnitsBelow({ unit }: { readonly unit: UnitView }) {
  const t = useText(unitMessages)
  const list = useText(unitsMessages)
  const kinds = useText(unitKindMessages)
  const { say, day } = useFormat()
  if (unit.children.length === 0 && !unit.may.addUnit) return null
  return (
    <Section
      title={t('below')}
      act={
        unit.may.addUnit && (
          <GoButton to={`/units/new?under=${unit.id}`} size="compact-md">
            {t('below.add')}
          </GoButton>
        )
      }
    >
      {unit.children.length === 0 && <Text c="dimmed">{t('below.none')}</Text>}
      <ul className={lines['lines']}>
        {unit.children.map((child) => (
          <li key={child.id}>
            <div className={lines['what']}>
              <Go to={`/units/${child.id}`} fw={650}>
                {say(child.name)}
              </Go>
              <Text c="dimmed">
                {kinds(child.kind)} · {child.code}
                {child.closedOn !== null && ` · ${list('closedOn', { day: day(child.closedOn) })}`}
              </Text>
            </div>
            <Text c="dimmed" className="tabular">
              {t('below.people', { n: child.people })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}
