import classes from './figure.module.css'

interface FigureBarProps {
  readonly value: {
    readonly state: 'early' | 'scored'
    readonly estimate: number
    readonly low: number | null
    readonly high: number | null
  }
  readonly scale: { readonly from: number; readonly to: number }
  readonly label: string
}

const width = 100
const margin = 4

/** Dot and bar on a scale that starts where it starts; the dot is hollow while it is early. */
export function FigureBar({ value, scale, label }: FigureBarProps) {
  const length = scale.to - scale.from || 1
  const at = (n: number) =>
    margin + ((Math.min(Math.max(n, scale.from), scale.to) - scale.from) / length) * (width - 2 * margin)
  const early = value.state === 'early'
  return (
    <svg className={classes['bar']} viewBox={`0 0 ${width} 12`} role="img" aria-label={label}>
      <line x1={margin} x2={width - margin} y1="6" y2="6" className={classes['track']} />
      {value.low !== null && value.high !== null && (
        <line x1={at(value.low)} x2={at(value.high)} y1="6" y2="6" className={classes['span']} />
      )}
      <circle
        cx={at(value.estimate)}
        cy="6"
        r={early ? 3.2 : 3.6}
        className={early ? classes['hollow'] : classes['dot']}
      />
    </svg>
  )
}
