import type { Pages } from '../../../platform/ui/client/api-hooks.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { LongList } from '../../../platform/ui/lists/long-list.tsx'
import { useFilters } from '../../../platform/ui/shell/address.ts'
import { Empty } from '../../../platform/ui/states/empty.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CaseKind } from '../../contract.ts'
import { About } from './about.tsx'
import { OpenCase } from './open-case.tsx'
import type { TradedPage } from './pages.ts'
import { questionMessages } from './question-messages.ts'

interface QuestionListProps<Row> {
  readonly kind: CaseKind
  readonly of: Pages<Row, Pick<TradedPage, 'about'>>
  readonly columns: readonly Column<Row>[]
  readonly nameOf: (row: Row) => string
}

/** One kind of cases; a row leads to opening it. */
export function QuestionList<Row extends { readonly id: string }>({
  kind,
  of,
  columns,
  nameOf,
}: QuestionListProps<Row>) {
  const t = useText(questionMessages)
  const [{ case: open }, change] = useFilters({ case: '' })
  const chosen = of.rows.find(({ id }) => id === open)
  return (
    <>
      <About kind={kind} about={of.first?.about} some={of.rows.length > 0} />
      <LongList
        of={of}
        columns={columns}
        label={t(kind)}
        rowKey={({ id }) => id}
        to={({ id }) => `/questions?${new URLSearchParams({ kind, case: id }).toString()}`}
        empty={<Empty text={t(`${kind}.none`)} />}
      />
      {chosen && (
        <OpenCase
          key={chosen.id}
          caseId={chosen.id}
          kind={kind}
          name={nameOf(chosen)}
          onClose={() => change({ case: '' })}
        />
      )}
    </>
  )
}
