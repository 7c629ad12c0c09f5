import { Button, Card, Group, List, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { MeasureChartView } from '../../contract/over-time.ts'
import {
  changeWords,
  lastPointWords,
  noCauseWords,
  questionOf,
  signalWords,
  useChartWriter,
} from './chart-words.ts'

/** How many signals are told before one asks for all. */
const few = 5

/** What a chart says in words: whether the last change is noise, each signal by its date and rule, and how sure that is. */
export function ChartAnswer({ chart }: { readonly chart: MeasureChartView }) {
  const writer = useChartWriter()
  const { write } = writer
  const last = lastPointWords(chart, writer)
  const noCause = noCauseWords(chart, writer)
  const stretch = chart.stretches.at(-1)
  const relied = stretch?.state === 'settled' || stretch?.state === 'unstable'
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{questionOf(chart, writer)}</Title>
      <Text mt="xs">{changeWords(chart, writer)}</Text>
      {last !== undefined && <Text mt="xs">{last}</Text>}
      {noCause !== undefined && <Text mt="xs">{noCause}</Text>}
      {stretch !== undefined && stretch.state !== 'settled' && (
        <Text mt="xs">{write(`state.${stretch.state}`, { n: stretch.points })}</Text>
      )}
      {(relied || chart.signals.length > 0) && (
        <>
          <Title order={3} mt="md">
            {write('signals.title')}
          </Title>
          <Signals chart={chart} />
          <Text c="dimmed" mt="xs">
            {chart.signals.length > 0 && `${write('noise.rest')} `}
            {write('noise.how')}
          </Text>
        </>
      )}
    </Card>
  )
}

/** The latest first. */
function Signals({ chart }: { readonly chart: MeasureChartView }) {
  const writer = useChartWriter()
  const [all, setAll] = useState(false)
  const { write } = writer
  const signals = chart.signals.toReversed()
  if (signals.length === 0) return <Text>{write('signals.none')}</Text>
  return (
    <>
      <List mt={4} spacing={4}>
        {(all ? signals : signals.slice(0, few)).map((signal) => (
          <List.Item key={`${signal.rule} ${signal.to}`}>{signalWords(chart, signal, writer)}</List.Item>
        ))}
      </List>
      {!all && signals.length > few && (
        <Group mt={4}>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {write('signals.all', { n: signals.length })}
          </Button>
        </Group>
      )}
    </>
  )
}
