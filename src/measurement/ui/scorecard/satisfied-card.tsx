import { Card, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { FigureBar } from '../../../platform/ui/parts/figure-bar.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Figure } from '../../contract.ts'
import { ChangeLine } from '../over-time/change-line.tsx'
import type { Looked } from '../over-time/use-chart.ts'
import { scorecardMessages } from './scorecard-messages.ts'
import classes from './scorecard.module.css'

/** The figure that a scorecard is opened for: how many are satisfied, and how sure that is. */
export function SatisfiedCard({ figure, of }: { readonly figure: Figure; readonly of: Looked }) {
  const t = useText(scorecardMessages)
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('satisfied.title')}</Title>
      <Content figure={figure} visits={of.kind === 'touchpoint'} />
      {'estimate' in figure && <ChangeLine of={of} />}
    </Card>
  )
}

interface ContentProps<Shown extends Figure> {
  readonly figure: Shown
  /** Whether they are verdicts of customers: nobody knows how many people gave them. */
  readonly visits: boolean
}

function Content({ figure, visits }: ContentProps<Figure>) {
  const t = useText(scorecardMessages)
  if (figure.state === 'none') return <Text mt="xs">{t('satisfied.none')}</Text>
  if (figure.state === 'hidden') {
    return (
      <>
        <div className={classes['hatched']} aria-hidden />
        <Text>{t('satisfied.hidden', { needed: figure.needed })}</Text>
      </>
    )
  }
  return <Share figure={figure} visits={visits} />
}

function Share({ figure, visits }: ContentProps<Extract<Figure, { readonly estimate: number }>>) {
  const t = useText(scorecardMessages)
  const { percent } = useFormat()
  const { estimate, low, high, n, raters, state } = figure
  const sentence = t(visits ? 'satisfied.sentence.visits' : 'satisfied.sentence', {
    share: percent(estimate),
    low: percent(low ?? 0),
    high: percent(high ?? 1),
    n,
    raters,
  })
  return (
    <>
      <div className={classes['share']}>
        <Text size="xl" fw={650} className="tabular">
          {percent(estimate)}
        </Text>
        <div className={classes['scale']}>
          <FigureBar value={figure} scale={{ from: 0, to: 1 }} label={sentence} />
          <Text size="xs" c="dimmed" component="div" className={classes['ends'] ?? ''} aria-hidden>
            <span>{percent(0)}</span>
            <span>{percent(1)}</span>
          </Text>
        </div>
      </div>
      <Text>{sentence}</Text>
      {state === 'early' && (
        <Text c="dimmed" mt={4}>
          {t(visits ? 'satisfied.early.visits' : 'satisfied.early', { raters })}
        </Text>
      )}
    </>
  )
}
