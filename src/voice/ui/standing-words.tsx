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
  const { day } = useFormat()
  const { waiting, promisedOn } = of.standing
  const promised = of.state === 'accepted' && promisedOn !== null ? day(promisedOn) : undefined
  if (!waiting)
    return promised === undefined ? null : (
      <span className={classes['small']}>{t('standing.promised', { day: promised })}</span>
    )
  return (
    <span className={classes['small']}>
      {promised !== undefined && (
        <>
          <Late>{t('standing.overdue', { day: promised })}</Late>
          {' · '}
        </>
      )}
      <Asked standing={of.standing} />
    </span>
  )
}

/** Who has to answer by when. */
function Asked({ standing }: Pick<ProposalRow, 'standing'>) {
  const t = useText(wordsMessages)
  const { say, day } = useFormat()
  const { unit, dueOn, climbed, late } = standing
  if (unit === null) return <>{t('standing.nobody')}</>
  const name = say(unit.name)
  const told = (key: 'standing.late' | 'standing.by') =>
    dueOn === null ? t('standing.noDay', { unit: name }) : t(key, { unit: name, day: day(dueOn) })
  return (
    <>
      {late ? <Late>{told('standing.late')}</Late> : told('standing.by')}
      {climbed > 0 && ` · ${t('standing.climbed', { n: climbed })}`}
    </>
  )
}

function Late({ children }: { readonly children: string }) {
  return (
    <Text span c="var(--etalase-broken)" fw={650} inherit>
      {children}
    </Text>
  )
}
