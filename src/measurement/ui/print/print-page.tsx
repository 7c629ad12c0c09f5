import { Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../../platform/ui/page/page-frame.tsx'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import { Answered, type Asked } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Scorecard } from '../../contract.ts'
import { subjectNamed } from '../scorecard/subject-named.ts'
import { printMessages } from './print-messages.ts'
import { Sheets } from './sheets.tsx'

interface PrintPageProps {
  readonly of: Asked<Scorecard>
  readonly period: ChosenPeriod
  /** Where the scorecard is on the screen, without its period. */
  readonly at: string
}

/** A page that shows a scorecard as it is printed, and prints it; of the page itself only the sheets go onto paper. */
export function PrintPage({ of, period, at }: PrintPageProps) {
  const t = useText(printMessages)
  const { say } = useFormat()
  const subject = of.data?.subject
  return (
    <PageFrame
      title={(subject && say(subjectNamed(subject).name)) || undefined}
      subtitle={<Text component="span">{t('lead')}</Text>}
      back={{ to: `${at}${period.search}`, label: t('back') }}
      act={
        <ActButton leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </ActButton>
      }
      wide
    >
      <Answered of={of} shape="card">
        {(view) => <Sheets scorecard={view} period={period} />}
      </Answered>
    </PageFrame>
  )
}
