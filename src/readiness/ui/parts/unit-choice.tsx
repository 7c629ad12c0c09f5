import { Select } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useSession } from '../../../platform/ui/session/session.ts'
import { useGo } from '../../../platform/ui/shell/go.tsx'

interface UnitChoiceProps {
  readonly label: string
  readonly unitId: string
  /** Where a unit's page is. */
  readonly to: (unitId: string) => string
}

/** Which of the units that one heads; nothing where there is but one. */
export function UnitChoice({ label, unitId, to }: UnitChoiceProps) {
  const { headedUnits } = useSession()
  const { say } = useFormat()
  const go = useGo()
  if (headedUnits.length < 2) return null
  return (
    <Select
      label={label}
      value={unitId}
      allowDeselect={false}
      data={headedUnits.map(({ id, name }) => ({ value: id, label: say(name) }))}
      onChange={(id) => id !== null && go(to(id))}
    />
  )
}
