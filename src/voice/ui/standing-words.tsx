import { Text } from '@mantine/core'
import { Meaning, type VerdictKind } from '../../platform/ui/parts/verdict.tsx'
import {
  IconArrowMerge,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleX,
  IconClock,
  IconTrash,
} from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ProposalRow, ProposalState } from '../contract.ts'
import classes from './voice.module.css'
import { wordsMessages } from './words-messages.ts'

const looks: Readonly<Record<ProposalState, readonly [typeof IconClock, VerdictKind]>> = {
  open: [IconClock, 'signal'],
  accepted: [IconCircleCheck, 'kept'],
  done: [IconCircleCheckFilled, 'kept'],
  declined: [IconCircleX, 'noise'],
  withdrawn: [IconTrash, 'noise'],
  merged: [IconArrowMerge, 'noise'],
  removed: [IconTrash, 'noise'],
}

/** Where a proposal stands, as a shape and a word. */
export function ProposalStateWord({ state }: { readonly state: ProposalState }) {
  const t = useText(wordsMessages)
  const [shape, kind] = looks[state]
  return (
    <Meaning shape={shape} kind={kind}>
      {t(`state.${state}`)}
    </Meaning>
  )
}

/** Who has to answer by when, or by when it is to be done; nothing where nothing is waited for. */
export function StandingWords({ of }: { readonly of: Pick<ProposalRow, 'standing' | 'state'> }) {
  const t = useText(wordsMessages)
  const { say, day } = useFormat()
  const { waiting, unit, dueOn, climbed, late, promisedOn } = of.standing
  if (!waiting)
    return of.state === 'accepted' && promisedOn !== null ? (
      <span className={classes['small']}>{t('standing.promised', { day: day(promisedOn) })}</span>
    ) : null
  if (unit === null) return <span className={classes['small']}>{t('standing.nobody')}</span>
  const values = { unit: say(unit.name), day: dueOn === null ? '' : day(dueOn) }
  return (
    <span className={classes['small']}>
      {late && dueOn !== null ? (
        <Text span c="var(--etalase-broken)" fw={650} inherit>
          {t('standing.late', values)}
        </Text>
      ) : (
        t(dueOn === null ? 'standing.noDay' : 'standing.by', values)
      )}
      {climbed > 0 && ` · ${t('standing.climbed', { n: climbed })}`}
    </span>
  )
}
