import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { chooseMessages } from './choose-messages.ts'

const indonesian = [
  { value: 'Asia/Jakarta', label: 'WIB · Jakarta' },
  { value: 'Asia/Makassar', label: 'WITA · Makassar' },
  { value: 'Asia/Jayapura', label: 'WIT · Jayapura' },
]
const own = new Set(indonesian.map((zone) => zone.value))

interface ZoneSelectProps {
  readonly label: string
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly value: string
  readonly onChange: (zone: string) => void
}

/** A time zone, those of Indonesia first. */
export function ZoneSelect({ value, onChange, ...rest }: ZoneSelectProps) {
  const t = useText(chooseMessages)
  return (
    <Select
      {...rest}
      searchable
      allowDeselect={false}
      limit={60}
      nothingFoundMessage={t('zones.none')}
      value={value}
      onChange={(zone) => zone !== null && onChange(zone)}
      data={[
        { group: t('zones.indonesia'), items: indonesian },
        { group: t('zones.others'), items: otherZones(value) },
      ]}
    />
  )
}

/** A zone as people call it where it is one of Indonesia's. */
export function zoneName(zone: string): string {
  return indonesian.find((one) => one.value === zone)?.label ?? zone.replaceAll('_', ' ')
}

function otherZones(present: string): string[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), present])
  return [...zones].filter((zone) => !own.has(zone))
}
