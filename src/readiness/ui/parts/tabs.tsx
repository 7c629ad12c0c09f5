import { useSession } from '../../../platform/ui/session/session.ts'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import classes from './tabs.module.css'
import { tabsMessages } from './tabs-messages.ts'

/** The parts of readiness that the reader has. */
export function Tabs() {
  const t = useText(tabsMessages)
  const { permissions, headedUnits } = useSession()
  const unit = headedUnits[0]?.id
  const tabs = [
    { to: '/readiness', name: t('mine') },
    ...(unit === undefined
      ? []
      : [
          { to: `/readiness/units/${unit}`, name: t('team') },
          { to: `/readiness/units/${unit}/cover`, name: t('cover') },
          { to: `/readiness/units/${unit}/shifts`, name: t('shifts') },
        ]),
    ...(permissions.includes('evidence:verify') ? [{ to: '/readiness/queue', name: t('queue') }] : []),
    ...(permissions.includes('readiness_map:read') ? [{ to: '/readiness/map', name: t('map') }] : []),
    { to: '/readiness/requirements', name: t('requirements') },
    { to: '/readiness/kinds', name: t('kinds') },
    ...(permissions.includes('badge_issuer:read') ? [{ to: '/readiness/badges', name: t('badges') }] : []),
  ]
  return (
    <nav className={classes['tabs']} aria-label={t('label')}>
      {tabs.map(({ to, name }) => (
        <Go key={to} to={to} exact className={classes['tab']}>
          {name}
        </Go>
      ))}
    </nav>
  )
}
