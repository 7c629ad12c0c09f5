import { useFormat } from '../formats/use-format.ts'
import { useText } from '../text/use-text.ts'
import { FigureBar } from './figure-bar.tsx'
import { figureMessages } from './figure-messages.ts'
import classes from './figure.module.css'

/** A figure with its n and uncertainty, or why there is none; the shape that the measurement contract has. */
export type FigureValue =
  | { readonly state: 'none' }
  | { readonly state: 'hidden'; readonly needed: number }
  | {
      readonly state: 'early' | 'scored'
      readonly estimate: number
      readonly low: number | null
      readonly high: number | null
      readonly n: number
      readonly raters: number
      readonly reason: 'all_equal' | 'too_few' | 'no_answers' | 'no_closed_windows' | 'no_promise' | null
    }

/** How a figure is written: a share of 0 … 1, a mean of 1 … 5, working minutes. */
export type FigureUnit = 'share' | 'mean' | 'minutes'

interface FigureProps {
  readonly value: FigureValue
  readonly unit: FigureUnit
  /** What it is a figure of, for those who hear the screen. */
  readonly label: string
  /** Where the scale ends; minutes need it, shares and means know it. */
  readonly max?: number
  /** False: words only, for a dense row. */
  readonly bar?: boolean
  /** Digits of a mean, where small differences are looked at. */
  readonly digits?: number
}

/** An estimate with its interval as dot and bar, n in small type; never a point alone. */
export function Figure({ value, unit, label, max, bar = true, digits }: FigureProps) {
  const t = useText(figureMessages)
  const write = useFigureWords(unit, digits)
  const { number } = useFormat()
  if (value.state === 'none') return <span className={classes['quiet']}>{t('none')}</span>
  if (value.state === 'hidden') {
    return (
      <span className={classes['figure']}>
        {bar && <span className={classes['hatched']} aria-hidden />}
        <span className={classes['quiet']}>{t('hidden', { needed: value.needed })}</span>
      </span>
    )
  }
  const { low, high } = value
  const span =
    low !== null && high !== null
      ? t('interval', { low: write(low), high: write(high) })
      : reasonOf(value.reason)
  return (
    <span className={classes['figure']}>
      {bar && <FigureBar value={value} scale={scaleOf(unit, max, value)} label={label} />}
      <span className={`${classes['words']} tabular`}>
        <strong>{write(value.estimate)}</strong>
        <span className={classes['quiet']}>
          {span !== '' && `${span} · `}
          {/* Times are of requests, not of people, and count each once. */}
          <span
            {...(value.raters !== value.n && { title: t('people', { n: value.n, raters: value.raters }) })}
          >
            {t('n', { n: number(value.n) })}
          </span>
          {value.state === 'early' && ` · ${t('early')}`}
        </span>
      </span>
    </span>
  )

  function reasonOf(
    reason: 'all_equal' | 'too_few' | 'no_answers' | 'no_closed_windows' | 'no_promise' | null,
  ): string {
    return reason === null ? '' : t(reason)
  }
}

/** Writes a number in a figure's unit. */
export function useFigureWords(unit: FigureUnit, digits = 1): (n: number) => string {
  const format = useFormat()
  switch (unit) {
    case 'share':
      return (n) => format.percent(n)
    case 'mean':
      return (n) => format.number(n, digits)
    case 'minutes':
      return (n) => format.fewMinutes(n)
  }
}

function scaleOf(
  unit: FigureUnit,
  max: number | undefined,
  value: { readonly estimate: number; readonly high: number | null },
) {
  if (unit === 'share') return { from: 0, to: max ?? 1 }
  if (unit === 'mean') return { from: 1, to: max ?? 5 }
  return { from: 0, to: max ?? (value.high ?? value.estimate) * 1.25 }
}
