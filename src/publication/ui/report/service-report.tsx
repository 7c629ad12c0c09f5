import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Facts } from '../../../platform/ui/parts/facts.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PublishedService } from '../../contract.ts'
import { PublishedFigure } from '../list/published-figure.tsx'
import classes from '../publication.module.css'
import { reportMessages } from './report-messages.ts'

/** A service: what it promised, and what came of it. */
export function ServiceReport({ of }: { readonly of: PublishedService }) {
  const t = useText(reportMessages)
  const { say, number } = useFormat()
  const { name, promises, completed, measures, changed, retired } = of
  return (
    <section className={classes['service']}>
      <h3>{say(name)}</h3>
      {retired && <p className={classes['quiet']}>{t('retired')}</p>}
      <Facts
        of={[
          [t('promise'), <Promises key="promises" of={promises} />],
          [t('completed'), number(completed)],
          [
            t('within_response'),
            <PublishedFigure key="within_response" of={measures} measure="within_response" />,
          ],
          [
            t('within_completion'),
            <PublishedFigure key="within_completion" of={measures} measure="within_completion" />,
          ],
          [t('satisfied'), <PublishedFigure key="satisfied" of={measures} measure="satisfied" />],
        ]}
      />
      {changed && <p className={classes['note']}>{t('changed')}</p>}
    </section>
  )
}

function Promises({ of }: { readonly of: PublishedService['promises'] }) {
  const t = useText(reportMessages)
  const { workingTime } = useFormat()
  const told = of.flatMap(({ priority, responseMinutes, completionMinutes }) => {
    const words = {
      priority: t(`priority.${priority}`),
      response: responseMinutes === null ? '' : workingTime(responseMinutes, 'promised'),
      completion: completionMinutes === null ? '' : workingTime(completionMinutes, 'promised'),
    }
    if (responseMinutes !== null && completionMinutes !== null)
      return [{ priority, line: t('promise.both', words) }]
    if (responseMinutes !== null) return [{ priority, line: t('promise.response', words) }]
    return completionMinutes === null ? [] : [{ priority, line: t('promise.completion', words) }]
  })
  if (told.length === 0) return <>{t('promise.none')}</>
  return (
    <ul className={classes['promises']}>
      {told.map(({ priority, line }) => (
        <li key={priority}>{line}</li>
      ))}
    </ul>
  )
}
