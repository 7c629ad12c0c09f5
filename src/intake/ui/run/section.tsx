import { Card, Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  readonly act?: ReactNode
  readonly children: ReactNode
}

/** One subject of an import under its own heading. */
export function Section({ title, act, children }: SectionProps) {
  return (
    <Card withBorder component="section" padding="md" aria-label={title}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2}>{title}</Title>
        {act}
      </Group>
      {children}
    </Card>
  )
}
