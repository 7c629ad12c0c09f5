import { Group } from '@mantine/core'
import type { ReactNode } from 'react'

/** The row of filters above a list. */
export function Filters({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Group role="search" aria-label={label} gap="sm" mb="md" align="flex-end">
      {children}
    </Group>
  )
}
