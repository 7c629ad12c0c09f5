import { useEffect } from 'react'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Looked } from '../over-time/use-chart.ts'
import { placeOf, placesOf } from './places.ts'
import { scorecardMessages } from './scorecard-messages.ts'
import classes from './scorecard.module.css'

/** What else is on the page, for whoever looks for one thing: a scorecard is longer than a screen. */
export function ToPlaces({ of }: { readonly of: Looked }) {
  const t = useText(scorecardMessages)
  // A link to a part arrives before the parts are there.
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView(), [])
  return (
    <nav aria-label={t('places')} className={classes['places']}>
      {placesOf[of.kind].map((place) => (
        <Go key={place} to={placeOf(of, place)}>
          {t(of.kind === 'touchpoint' && place === 'spread' ? 'place.answers' : `place.${place}`)}
        </Go>
      ))}
    </nav>
  )
}
