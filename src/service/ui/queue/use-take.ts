import { useQueryClient } from '@tanstack/react-query'
import { problemOf } from '../../../platform/ui/client/api-problem.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestRow } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { isUnfinished } from '../parts/clock-standing.ts'
import { queueMessages } from './queue-messages.ts'

const refresh = ['GET /units/:unitId/queue', 'GET /requests', 'GET /requests/:requestId'] as const

/** Whether a row of a queue can be taken by whoever serves there. */
export function canBeTaken(row: RequestRow): boolean {
  return row.assignee === null && isUnfinished(row.state)
}

/** Taking from a queue: can be undone; whoever comes second is told kindly who has it. */
export function useTake(): {
  readonly takingId: string | undefined
  readonly take: (row: RequestRow) => void
} {
  const t = useText(queueMessages)
  const tell = useTell()
  const giveBack = useWrite('POST /requests/:requestId/assign', { refresh })
  const write = useWrite('POST /requests/:requestId/take', {
    refresh,
    onDone: ({ id, number }) =>
      tell.undo(t('taken', { number }), () =>
        giveBack.mutateAsync({ params: { requestId: id }, body: { personId: null } }),
      ),
  })
  const client = useQueryClient()
  const take = (row: RequestRow): void =>
    write.mutate(
      { params: { requestId: row.id } },
      {
        onError: (thrown) => {
          const problem = problemOf(thrown)
          if (problem.code === 'request_already_taken')
            tell.done(t('faster', { why: problem.detail ?? problem.title }))
          else tell.failed(problem)
          // Whatever hindered it, the row on the screen is not how things are.
          void client.invalidateQueries({ queryKey: ['GET /units/:unitId/queue'] })
        },
      },
    )
  return { takingId: write.isPending ? write.variables.params.requestId : undefined, take }
}
