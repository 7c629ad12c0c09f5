import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useFigureWords } from '../../../platform/ui/parts/figure.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Figure, MeasureName, Scorecard } from '../../contract.ts'
import { findingMessages } from '../scorecard/finding-messages.ts'
import { findingTitle } from '../scorecard/finding-words.ts'
import { measureUnits } from '../scorecard/measure-kinds.ts'
import { scorecardMessages } from '../scorecard/scorecard-messages.ts'
import { trendMessages } from '../scorecard/trend-messages.ts'
import { printMessages } from './print-messages.ts'
import classes from './print.module.css'

interface MeasuresTableProps {
  readonly title: string
  readonly names: readonly MeasureName[]
  readonly trend: Scorecard['trend']
}

/** Measures of the last period beside the one before, each with what its intervals let one say. */
export function MeasuresTable({ title, names, trend }: MeasuresTableProps) {
  const t = useText(printMessages)
  return (
    <section>
      <h3>{title}</h3>
      <table className={classes['table']}>
        <thead>
          <tr>
            {(['measure', 'value', 'interval', 'n', 'before', 'finding'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <MeasureRow key={name} name={name} trend={trend} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const nothing = '–'

function MeasureRow({ name, trend }: { readonly name: MeasureName; readonly trend: Scorecard['trend'] }) {
  const t = useText(printMessages)
  const names = useText(scorecardMessages)
  const finding = useText(findingMessages)
  const states = useText(trendMessages)
  const { language, number } = useFormat()
  const write = useFigureWords(measureUnits[name])
  const figure = trend.at(-1)?.measures[name]
  const before = trend.at(-2)?.measures[name]
  const value = (one: Figure | undefined): string =>
    one !== undefined && 'estimate' in one
      ? `${write(one.estimate)}${one.state === 'early' ? ` (${t('early')})` : ''}`
      : nothing
  return (
    <tr>
      <th scope="row">{names(`measure.${name}`)}</th>
      <td>{value(figure)}</td>
      <td>{interval(figure)}</td>
      <td>{figure !== undefined && 'n' in figure ? number(figure.n) : nothing}</td>
      <td>{value(before)}</td>
      <td>{findingTitle(trend, name, { write: finding, language })}</td>
    </tr>
  )

  function interval(one: Figure | undefined): string {
    if (one === undefined || !('estimate' in one)) return nothing
    if (one.low !== null && one.high !== null) return `${write(one.low)} – ${write(one.high)}`
    return one.reason === null ? nothing : states(`state.${one.reason}`)
  }
}
