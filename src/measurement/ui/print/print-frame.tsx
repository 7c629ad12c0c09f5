import { Button, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { PageFrame } from '../../../platform/ui/page/page-frame.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { printMessages } from './print-messages.ts'

interface PrintFrameProps {
  /** What is printed, by its name; undefined while it is not known. */
  readonly name: string | undefined
  /** The scorecard on the screen. */
  readonly back: string
  readonly children: ReactNode
}

/** A page that shows what is printed, and prints it; of the page itself only the sheets go onto paper. */
export function PrintFrame({ name, back, children }: PrintFrameProps) {
  const t = useText(printMessages)
  return (
    <PageFrame
      title={name}
      subtitle={<Text component="span">{t('lead')}</Text>}
      back={{ to: back, label: t('back') }}
      act={
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
      wide
    >
      {children}
    </PageFrame>
  )
}
