import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Facts } from '../../../platform/ui/parts/facts.tsx'
import { periodName } from '../../../platform/ui/period/period-words.ts'
import { useSession } from '../../../platform/ui/session/session.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { UnitPublication } from '../../contract.ts'
import { PublishedFigure } from '../list/published-figure.tsx'
import { useAmount } from '../list/use-amount.ts'
import classes from '../publication.module.css'
import { reportMessages } from './report-messages.ts'
import { ServiceReport } from './service-report.tsx'

/** What was published of a unit: on the screen as wide as there is room, on paper in its inks. */
export function Report({ of }: { readonly of: UnitPublication }) {
  const t = useText(reportMessages)
  return (
    <article className={classes['report']} data-paper>
      <Head of={of} />
      <Achieved of={of} />
      <section>
        <h2>{t('services')}</h2>
        {of.services.map((service) => (
          <ServiceReport key={service.id} of={service} />
        ))}
      </section>
      <Credits of={of} />
      <Proposals of={of} />
      <section>
        <h2>{t('how')}</h2>
        <p>{t('how.text')}</p>
      </section>
    </article>
  )
}

interface PartProps {
  readonly of: UnitPublication
}

function Head({ of: { unit, quarter } }: PartProps) {
  const t = useText(reportMessages)
  const { say, language, dayOf } = useFormat()
  const { organisation } = useSession()
  return (
    <header>
      <div className={classes['paperOnly']}>
        <p className={classes['quiet']}>
          {organisation.name} · {t('heading')} ·{' '}
          {periodName({ kind: 'quarter', start: quarter.start }, language)}
        </p>
        <p className={classes['name']}>{say(unit.name)}</p>
      </div>
      <p className={classes['quiet']}>{t('frozen', { day: dayOf(quarter.publishedAt) })}</p>
      {organisation.simulated && <p className={classes['simulated']}>{t('simulated')}</p>}
    </header>
  )
}

function Achieved({ of: { completed, measures, ratable } }: PartProps) {
  const t = useText(reportMessages)
  const { number } = useFormat()
  return (
    <section>
      <h2>{t('achieved')}</h2>
      <Facts
        of={[
          [t('completed'), number(completed)],
          [
            t('within_response'),
            <PublishedFigure key="within_response" of={measures} measure="within_response" />,
          ],
          [
            t('within_completion'),
            <PublishedFigure key="within_completion" of={measures} measure="within_completion" />,
          ],
          [t('satisfiedBelow'), <PublishedFigure key="satisfied" of={measures} measure="satisfied" />],
        ]}
      />
      {ratable > 0 && <p className={classes['note']}>{t('ratable', { n: ratable })}</p>}
    </section>
  )
}

function Credits({ of: { credits, quarter, corrections } }: PartProps) {
  const t = useText(reportMessages)
  const amount = useAmount(quarter.currency)
  const { paid, received, rechargedTo, rechargedOn, requests } = credits
  return (
    <section>
      <h2>{t('credits')}</h2>
      {quarter.currency === null ? (
        <p>{t('credits.none')}</p>
      ) : (
        <>
          <Facts
            of={[
              [t('paid'), t('paidFor', { amount: amount(paid), n: requests })],
              [t('received'), amount(received)],
              [t('rechargedTo'), amount(rechargedTo)],
              [t('rechargedOn'), amount(rechargedOn)],
            ]}
          />
          {corrections.length > 0 && <Corrections of={corrections} currency={quarter.currency} />}
          <p className={classes['note']}>{t('credits.what')}</p>
        </>
      )}
    </section>
  )
}

interface CorrectionsProps {
  readonly of: UnitPublication['corrections']
  readonly currency: UnitPublication['quarter']['currency']
}

/** Beside what was frozen, what became of it since. */
function Corrections({ of, currency }: CorrectionsProps) {
  const t = useText(reportMessages)
  const { day } = useFormat()
  const amount = useAmount(currency)
  return (
    <>
      <h3>{t('corrections')}</h3>
      <ul aria-label={t('corrections')}>
        {of.map(({ on, measure, from, to }) => (
          <li key={`${on} ${measure}`}>
            {t('corrected', { day: day(on), what: t(measure), from: amount(from), to: amount(to) })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Proposals({ of: { proposals } }: PartProps) {
  const t = useText(reportMessages)
  const { number } = useFormat()
  const { made, inTime, late, open, overdue } = proposals
  return (
    <section>
      <h2>{t('proposals')}</h2>
      <Facts
        of={[
          [t('made'), number(made)],
          [t('inTime'), number(inTime)],
          [t('late'), number(late)],
          [
            t('open'),
            overdue === 0 ? number(open) : t('openOverdue', { open: number(open), overdue: number(overdue) }),
          ],
        ]}
      />
    </section>
  )
}
