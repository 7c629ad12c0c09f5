import { column, oneOf, text } from '../../platform/tabular/cells.ts'
import type { Columns, ReadCell } from '../../platform/tabular/columns.ts'

/** O*NET’s own headings, the same in both languages. */
const own = <Value>(heading: string, read: (cell: string) => ReadCell<Value>, needed = true) =>
  column(heading, heading, read, needed)

const code =
  (form: RegExp, reason: string) =>
  (cell: string): ReadCell<string> =>
    form.test(cell) ? { value: cell } : { reason }

const element = own('Element ID', code(/^\d(\.[A-Za-z0-9]+)+$/, 'element_wrong'))
const number = (cell: string): ReadCell<number> => {
  const value = Number(cell)
  return Number.isFinite(value) && value >= 0 && value <= 7 ? { value } : { reason: 'value_wrong' }
}
/** Not a word of the importance of a skill: there it stands empty, or `n/a` in later releases. */
const flag = oneOf({ Y: [], N: ['n/a', ''] })

/** Columns of the table “Skills”. */
export const skillColumns = {
  occupation: own('O*NET-SOC Code', code(/^\d{2}-\d{4}\.\d{2}$/, 'occupation_wrong')),
  element,
  name: own('Element Name', text(110)),
  scale: own('Scale ID', oneOf({ LV: [], IM: [] })),
  value: own('Data Value', number),
  suppress: { ...own('Recommend Suppress', flag), needed: false },
  notRelevant: { ...own('Not Relevant', flag), needed: false },
} satisfies Columns

/** Columns of the table “Level Scale Anchors”. */
export const anchorColumns = {
  element,
  scale: own('Scale ID', text(10)),
  level: own('Anchor Value', number),
  sentence: own('Anchor Description', text(300)),
} satisfies Columns
