import { useState } from 'react'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import type { Selection } from '../../../platform/ui/lists/use-selection.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ActedOn, ActOnRequestsSent, RequestRow } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { bulkMessages } from './bulk-messages.ts'

/** Which act; what it says besides is asked for in its dialog. */
export type BulkActName = ActOnRequestsSent['act']

/** An act without the requests on which it acts. */
export type BulkAct = ActOnRequestsSent extends infer One
  ? One extends unknown
    ? Omit<One, 'requestIds'>
    : never
  : never

/** A request that refused the act, as it was listed, and why. */
export interface Refused {
  readonly row: RequestRow
  readonly reason: string
}

export interface BulkResult {
  readonly done: number
  readonly refused: readonly Refused[]
}

export interface Bulk {
  readonly busy: boolean
  readonly run: (act: BulkAct) => Promise<ActedOn>
  readonly result: BulkResult | undefined
  readonly closeResult: () => void
}

/** Acts on what is selected: what could be done is no longer selected, what refused stays so and is listed with its reason. */
export function useBulk(selection: Selection<RequestRow>): Bulk {
  const t = useText(bulkMessages)
  const tell = useTell()
  const [result, setResult] = useState<BulkResult>()
  const write = useWrite('POST /requests/acts', {
    refresh: ['GET /units/:unitId/queue', 'GET /requests', 'GET /requests/:requestId'],
  })
  const run = async (act: BulkAct): Promise<ActedOn> => {
    const { rows } = selection
    const acted = await write.mutateAsync({ body: { ...act, requestIds: rows.map(({ id }) => id) } })
    const refused = acted.refused.flatMap(({ name, reason }) =>
      rows.filter(({ id }) => id === name).map((row) => ({ row, reason })),
    )
    selection.keep(refused.map(({ row }) => row.id))
    setResult(refused.length > 0 ? { done: acted.done.length, refused } : undefined)
    if (refused.length === 0) tell.done(t('result.done', { n: acted.done.length }))
    return acted
  }
  return { busy: write.isPending, run, result, closeResult: () => setResult(undefined) }
}
