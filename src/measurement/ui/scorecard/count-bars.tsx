import type { Icon } from '../../../platform/ui/shell/slice-screens.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import classes from './scorecard.module.css'

interface CountBarsProps {
  readonly rows: readonly { readonly label: string; readonly count: number; readonly icon?: Icon }[]
}

/** How often each was counted; the longest bar is the largest count. */
export function CountBars({ rows }: CountBarsProps) {
  const { number } = useFormat()
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <ul className={classes['counts']}>
      {rows.map(({ label, count, icon: Sign }) => (
        <li key={label}>
          <span className={classes['countLabel']}>
            {Sign && <Sign size={16} aria-hidden />}
            {label}
          </span>
          <span className={classes['track']} aria-hidden>
            <span style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className="tabular">{number(count)}</span>
        </li>
      ))}
    </ul>
  )
}
