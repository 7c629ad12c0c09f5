import type { UnitId } from '../../../organisation/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useRead } from '../api.ts'

/** Touchpoints of a unit and those below, to choose from. */
export function useTouchpoints(unitId: UnitId) {
  const { say } = useFormat()
  const found = useRead('GET /touchpoints', { query: { unitId, limit: 200 } })
  const rows = found.data?.rows ?? []
  const twice = (name: string) => rows.filter((row) => say(row.name) === name).length > 1
  return {
    known: found.data !== undefined,
    choices: rows.map(({ id, name, unit }) => ({
      value: id as string,
      label: twice(say(name)) ? `${say(name)} · ${say(unit.name)}` : say(name),
    })),
  }
}
