import { Card, Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  /** Beside the title, such as a quiet button. */
  readonly act?: ReactNode
  readonly children: ReactNode
}

/** One subject of a page under its own heading. */
export function Section({ title, act, children }: SectionProps) {
  return (
    <Card withBorder component="section" padding="md">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2}>{title}</Title>
        {act}
      </Group>
      {children}
    </Card>
  )
}
