import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useSession } from '../../../platform/ui/session/session.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import type { Scorecard } from '../../contract.ts'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import { periodName } from '../../../platform/ui/period/period-words.ts'
import { clockMeasures, saidMeasures, visitMeasures } from '../scorecard/measure-kinds.ts'
import { scorecardMessages } from '../scorecard/scorecard-messages.ts'
import { spreadMessages } from '../spread/spread-messages.ts'
import { PaperChange } from './paper-change.tsx'
import { MeasuresTable } from './measures-table.tsx'
import { PaperTrend } from './paper-trend.tsx'
import { printMessages } from './print-messages.ts'
import classes from './print.module.css'

/** So many reasons have room; the rest is counted. */
const mostReasons = 8

interface SheetsProps {
  readonly scorecard: Scorecard
  readonly period: ChosenPeriod
}

/** A scorecard on two pages of A4: its figures, and how they came to be. */
export function Sheets({ scorecard, period }: SheetsProps) {
  const t = useText(printMessages)
  const names = useText(scorecardMessages)
  const spread = useText(spreadMessages)
  const { trend, distribution, subject } = scorecard
  const visits = subject.kind === 'touchpoint'
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than a phone, and the keyboard has to reach what is beside the screen
    <div className={classes['sheets']} data-paper role="region" aria-label={t('heading')} tabIndex={0}>
      <article className={classes['sheet']}>
        <Head scorecard={scorecard} />
        <Measures scorecard={scorecard} />
        <Waits scorecard={scorecard} />
        <PaperChange scorecard={scorecard} period={period} />
        <Foot page={1} />
      </article>
      <article className={classes['sheet']}>
        <PaperTrend trend={trend} measure="satisfied" subtitle={t('satisfiedOver')} />
        {visits ? (
          <PaperTrend trend={trend} measure="satisfaction_mean" subtitle={t('meanOver')} />
        ) : (
          <PaperTrend trend={trend} measure="within_completion" subtitle={t('keptOver')} />
        )}
        <div className={classes['pair']}>
          <section>
            <h3>{spread('answers.title')}</h3>
            {distribution === null ? (
              <p>{spread('answers.hidden')}</p>
            ) : (
              <Counts
                rows={([5, 4, 3, 2, 1] as const).map((mark) => ({
                  label: names(`mark.${mark}`),
                  count: distribution[mark - 1] ?? 0,
                }))}
              />
            )}
          </section>
          <Reasons reasons={scorecard.reasons} />
        </div>
        <section className={classes['pair']} style={{ gridTemplateColumns: '1fr' }}>
          <div>
            <h3>{t('how.title')}</h3>
            <p>{t('how')}</p>
          </div>
        </section>
        <Foot page={2} />
      </article>
    </div>
  )
}

/** What was said and what the clock says; of a touchpoint the first alone, and why. */
function Measures({ scorecard: { trend, completed, subject } }: Pick<SheetsProps, 'scorecard'>) {
  const t = useText(printMessages)
  const names = useText(scorecardMessages)
  if (subject.kind === 'touchpoint') {
    return (
      <>
        <MeasuresTable title={names('said.customers')} names={visitMeasures} trend={trend} />
        <h3>{names('notApplicable.title')}</h3>
        {(['apart', 'clock', 'rate', 'who'] as const).map((what) => (
          <p key={what}>{names(`notApplicable.${what}`)}</p>
        ))}
      </>
    )
  }
  return (
    <>
      <MeasuresTable title={t('said')} names={saidMeasures} trend={trend} />
      <MeasuresTable title={t('clock')} names={clockMeasures} trend={trend} />
      <p>{names('completed', { n: completed })}</p>
    </>
  )
}

function Head({ scorecard }: { readonly scorecard: Scorecard }) {
  const t = useText(printMessages)
  const { language, instant } = useFormat()
  const { organisation } = useSession()
  const { subject, period, publishedAt } = scorecard
  const { name, what } = useSubjectWords(subject)
  return (
    <header className={classes['head']}>
      <p className={classes['quiet']}>
        {organisation.name} · {t('heading')} · {periodName(period, language)}
        {period.running && ` (${t('running')})`}
      </p>
      <h2>{name}</h2>
      <p className={classes['quiet']}>
        {what}. {publishedAt === null ? t('never') : t('moved', { at: instant(publishedAt) })}
      </p>
      {organisation.simulated && <p className={classes['simulated']}>{t('simulated')}</p>}
    </header>
  )
}

function useSubjectWords(subject: Scorecard['subject']): { readonly name: string; readonly what: string } {
  const t = useText(printMessages)
  const { say } = useFormat()
  switch (subject.kind) {
    case 'unit':
      return { name: say(subject.unit.name), what: t('withBelow') }
    case 'service':
      return { name: say(subject.service.name), what: t('serviceOf', { unit: say(subject.unit.name) }) }
    case 'touchpoint':
      return {
        name: say(subject.touchpoint.name),
        what: t('touchpointOf', { unit: say(subject.unit.name) }),
      }
    case 'group':
      return { name: say(subject.group.name), what: t('group', { units: subject.group.units }) }
  }
}

function Waits({ scorecard: { period, waiting, needed } }: { readonly scorecard: Scorecard }) {
  const t = useText(printMessages)
  if (!period.running || waiting === 0 || needed === null) return null
  return <p>{t('waits', { n: waiting, needed })}</p>
}

function Reasons({ reasons }: Pick<Scorecard, 'reasons'>) {
  const t = useText(printMessages)
  const spread = useText(spreadMessages)
  const { say } = useFormat()
  const more = reasons.length - mostReasons
  return (
    <section>
      <h3>{spread('reasons.title')}</h3>
      {reasons.length === 0 && <p>{spread('reasons.none')}</p>}
      <Counts rows={reasons.slice(0, mostReasons).map(({ text, count }) => ({ label: say(text), count }))} />
      {more > 0 && <p className={classes['quiet']}>{t('reasonsMore', { n: more })}</p>}
    </section>
  )
}

function Counts({ rows }: { readonly rows: readonly { readonly label: string; readonly count: number }[] }) {
  const { number } = useFormat()
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <ul className={classes['counts']}>
      {rows.map(({ label, count }) => (
        <li key={label}>
          <span>{label}</span>
          <span aria-hidden>
            <span className={classes['bar']} style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className={classes['number']}>{number(count)}</span>
        </li>
      ))}
    </ul>
  )
}

function Foot({ page }: { readonly page: number }) {
  const t = useText(printMessages)
  const { day } = useFormat()
  const today = useToday()
  const { organisation } = useSession()
  return (
    <footer className={classes['foot']}>
      <span>{t('source', { organisation: organisation.name, day: day(today) })}</span>
      <span>{t('page', { n: page })}</span>
    </footer>
  )
}
