import { Button, Group, Table, Text, Title } from '@mantine/core'
import { IconChartDots, IconTable } from '@tabler/icons-react'
import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { uiMessages } from '../messages.ts'
import { Loading } from '../states/loading.tsx'
import { useText } from '../text/use-text.ts'
import type { ChartTable, EtalaseChartOption } from './chart-option.ts'
import classes from './chart.module.css'
import { SaveMenu } from './save-menu.tsx'

const ChartCanvas = lazy(async () => ({ default: (await import('./chart-canvas.tsx')).ChartCanvas }))

interface ChartProps {
  readonly option: EtalaseChartOption
  /** Whose it is and what it shows, for its picture and the name of its file: "Logistik · Puas · Mei 2026". */
  readonly subject: string
  /** What the chart shows, as a sentence: "Logistik lebih lambat dari sejenisnya". */
  readonly finding: string
  /** What is measured, period and n. */
  readonly subtitle: ReactNode
  readonly table: ChartTable
  readonly height?: number
  /** More for those who hear it than finding and table say. */
  readonly description: string
}

/** A chart whose title is its finding, with a table one key (t) away. */
export function Chart({ option, subject, finding, subtitle, table, height = 320, description }: ChartProps) {
  const t = useText(uiMessages)
  const [asTable, setAsTable] = useState(false)
  const title = useId()
  const lines = useRef<HTMLDivElement>(null)
  const toggle = (event: KeyboardEvent): void => {
    if (event.key === 't' && !event.ctrlKey && !event.metaKey && !event.altKey) setAsTable(!asTable)
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the key is a short cut; the button does the same
    <figure className={classes['figure']} aria-labelledby={title} onKeyDown={toggle}>
      <div className={classes['head']}>
        <div className={classes['words']}>
          <Title order={2} id={title}>
            {finding}
          </Title>
          <Text size="xs" c="dimmed" component="div" ref={lines}>
            {subtitle}
          </Text>
        </div>
        <Group gap={0} wrap="nowrap" className={classes['acts'] ?? ''}>
          <Button
            variant="subtle"
            size="compact-sm"
            flex="none"
            aria-pressed={asTable}
            aria-keyshortcuts="t"
            leftSection={
              asTable ? <IconChartDots size={16} aria-hidden /> : <IconTable size={16} aria-hidden />
            }
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'chart.chart' : 'chart.table')}
          </Button>
          <SaveMenu
            option={option}
            height={height}
            subject={subject}
            finding={finding}
            lines={lines}
            table={table}
          />
        </Group>
      </div>
      {asTable ? (
        <Numbers table={table} />
      ) : (
        <Suspense fallback={<Loading shape="chart" />}>
          <ChartCanvas
            option={option}
            height={height}
            description={`${finding}. ${description} ${t('chart.hint')}`}
          />
        </Suspense>
      )}
    </figure>
  )
}

function Numbers({ table }: { readonly table: ChartTable }) {
  return (
    <Table.ScrollContainer
      minWidth={table.columns.length * 110}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table className="tabular" striped>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row) => (
            <Table.Tr key={row.join('|')}>
              {row.map((cell, place) => (
                <Table.Td key={table.columns[place]}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
