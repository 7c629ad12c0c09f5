import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { auditMessages } from './audit-messages.ts'
import type { Detail } from './details.ts'
import { namedThing } from './named-thing.ts'

/** What one detail says, as people write it; ids of people and units by their names. */
export function DetailValue({ of, action }: { readonly of: Detail; readonly action: string }) {
  const t = useText(auditMessages)
  const { day, instant } = useFormat()
  const { value } = of
  if (value === null || value === '') return t('nothing')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return String(value)
  const thing = namedThing(of, action)
  if (thing === 'person') return <PersonName personId={value} />
  if (thing === 'unit') return <UnitName unitId={value} />
  if (thing !== undefined) return <Go to={`/${thing}s/${value}`}>{t('open')}</Go>
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return instant(value)
  return value
}

function PersonName({ personId }: { readonly personId: string }) {
  const person = useRead('GET /people/:personId', { params: { personId } })
  return <Go to={`/people/${personId}`}>{person.data?.name ?? personId}</Go>
}

function UnitName({ unitId }: { readonly unitId: string }) {
  const { say } = useFormat()
  const unit = useRead('GET /units/:unitId', { params: { unitId } })
  return <Go to={`/units/${unitId}`}>{unit.data ? say(unit.data.name) : unitId}</Go>
}
