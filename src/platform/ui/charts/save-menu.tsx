import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { unreachable } from '../client/api-problem.ts'
import { useFormat } from '../formats/use-format.ts'
import { useToday } from '../formats/use-today.ts'
import { uiMessages } from '../messages.ts'
import { useTell } from '../parts/tell.tsx'
import { useSession } from '../session/session.ts'
import { useText } from '../text/use-text.ts'
import { chartCsv, chartFileName } from './chart-file.ts'
import type { ChartTable, EtalaseChartOption } from './chart-option.ts'
import type { PictureWords } from './picture-layout.ts'

const formats = ['png', 'svg', 'csv'] as const
type Format = (typeof formats)[number]

interface SaveMenuProps {
  readonly option: EtalaseChartOption
  readonly height: number
  readonly subject: string
  readonly finding: string
  /** Where the lines below the finding stand on the page; they go into the picture as they are read. */
  readonly lines: RefObject<HTMLElement | null>
  readonly table: ChartTable
}

/** Saves a chart: as a picture with its words and source, or its numbers. */
export function SaveMenu({ option, height, subject, finding, lines, table }: SaveMenuProps) {
  const t = useText(uiMessages)
  const tell = useTell()
  const words = usePictureWords(subject, finding)
  const contentOf = async (format: Format): Promise<Blob> => {
    if (format === 'csv') return new Blob([chartCsv(table)], { type: 'text/csv;charset=utf-8' })
    const picture = { option, height, words: { ...words, lines: linesOf(lines.current) } }
    const { pngOf, svgOf } = await pictures()
    return format === 'png' ? pngOf(picture) : svgOf(picture)
  }
  const save = async (format: Format): Promise<void> => {
    try {
      handOver(await contentOf(format), chartFileName(subject, format))
    } catch (thrown) {
      tell.failed(thrown)
    }
  }
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('chart.save')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {t(`chart.save.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function usePictureWords(subject: string, finding: string): Omit<PictureWords, 'lines'> {
  const t = useText(uiMessages)
  const { day } = useFormat()
  const { organisation } = useSession()
  const today = useToday()
  return {
    subject,
    finding,
    source: t('chart.source', { organisation: organisation.name, day: day(today) }),
    simulated: organisation.simulated ? `${t('shell.simulated')}: ${t('shell.simulatedWhy')}` : undefined,
  }
}

/** What draws pictures, in a chunk of its own: most readers of a chart never save it. */
async function pictures() {
  return import('./chart-picture.ts').catch(() => {
    throw unreachable()
  })
}

function linesOf(element: HTMLElement | null): string[] {
  return (element?.innerText ?? '').split('\n').filter((line) => line.trim() !== '')
}

/** Gives the browser a file to keep. */
function handOver(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
