import { Card, Text, Title } from '@mantine/core'
import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClockHour4,
  IconSquareRoundedXFilled,
} from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { RungView } from '../contract.ts'
import classes from './voice.module.css'
import { wordsMessages } from './words-messages.ts'

const signs = {
  asked: IconClockHour4,
  late: IconSquareRoundedXFilled,
  answered: IconCircleCheckFilled,
  dropped: IconCircleDashed,
} as const

/** Who was asked, step by step, the latest on top. */
export function LadderCard({ rungs }: { readonly rungs: readonly RungView[] }) {
  const t = useText(wordsMessages)
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('ladder.title')}</Title>
      {rungs.length === 0 ? (
        <Text>{t('ladder.nobody')}</Text>
      ) : (
        <>
          <Text className={classes['small']}>{t('ladder.lead')}</Text>
          <ol className={classes['ladder']} aria-label={t('ladder.title')}>
            {rungs.map((rung, index) => (
              <Step key={`${rung.round} ${rung.step}`} rung={rung} again={isAgain(rungs, index)} />
            ))}
          </ol>
        </>
      )}
    </Card>
  )
}

/** Whether the unit is asked anew at this step: of a proposal, whose rounds begin at the foot. */
function isAgain(rungs: readonly RungView[], index: number): boolean {
  const [rung, before] = [rungs[index], rungs[index - 1]]
  return rung !== undefined && before !== undefined && rung.round > before.round && rung.step === 0
}

function Step({ rung, again }: { readonly rung: RungView; readonly again: boolean }) {
  const t = useText(wordsMessages)
  const { say, day } = useFormat()
  const { state, dueOn, unit } = rung
  const Sign = signs[state]
  const timed = state === 'asked' || state === 'late'
  return (
    <li className={classes['rung']} data-state={state}>
      <Sign aria-hidden className={classes[state]} />
      <div>
        <Text fw={650}>{say(unit.name)}</Text>
        <Text className={classes['small']}>
          {timed
            ? dueOn === null
              ? t(`ladder.${state}.noDay`)
              : t(`ladder.${state}`, { day: day(dueOn) })
            : t(`ladder.${state}`)}
        </Text>
        {again && <Text className={classes['small']}>{t('ladder.round')}</Text>}
      </div>
    </li>
  )
}
