import { Card, Text, Title } from '@mantine/core'

/** In place of a chart: why there is none. */
export function Absent({ title, why }: { readonly title: string; readonly why: string }) {
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{why}</Text>
    </Card>
  )
}
