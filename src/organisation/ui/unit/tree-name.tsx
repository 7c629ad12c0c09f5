import { Text, VisuallyHidden } from '@mantine/core'
import type { CSSProperties } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { UnitRow } from '../../contract.ts'
import { unitKindMessages } from '../parts/unit-kinds-messages.ts'
import classes from './tree-name.module.css'
import { unitsMessages } from './units-messages.ts'

interface TreeNameProps {
  readonly of: UnitRow
  /** True: set in by its depth in the tree. */
  readonly indented: boolean
}

/** A unit in the tree: its name, how deep it lies, whether it is closed; on a phone also what it is. */
export function TreeName({ of: unit, indented }: TreeNameProps) {
  const t = useText(unitsMessages)
  const kinds = useText(unitKindMessages)
  const { say, day } = useFormat()
  const depth = indented ? unit.depth : 0
  const style: CSSProperties & Record<'--depth', number> = { '--depth': depth }
  return (
    <span className={classes['name']} style={style} data-below={depth > 0 || undefined}>
      {say(unit.name)}
      {indented && <VisuallyHidden>, {t('level', { n: unit.depth + 1 })}</VisuallyHidden>}
      {unit.closedOn !== null && (
        <Text component="span" c="dimmed">
          {' · '}
          {t('closedOn', { day: day(unit.closedOn) })}
        </Text>
      )}
      <Text component="span" display="block" c="dimmed" className={classes['about'] ?? ''}>
        {kinds(unit.kind)} · {unit.code} · {t('people', { n: unit.people })}
      </Text>
    </span>
  )
}
