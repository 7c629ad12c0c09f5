import { Checkbox, List } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useSession } from '../../../platform/ui/session/session.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { LinkedRequest, RequestView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { isUnfinished } from '../parts/clock-standing.ts'
import { yourUnits } from '../queue/your-units.ts'
import { linkMessages } from './link-messages.ts'

/** Duplicates that can be completed with their original. */
export interface Duplicates {
  readonly requests: readonly LinkedRequest[]
  readonly chosen: boolean
  readonly choose: (chosen: boolean) => void
  /** Completes them with the same words, each by itself, if that was chosen. */
  readonly complete: (text: string) => Promise<void>
}

/** Unfinished duplicates of a request that units of the reader hold. */
export function useDuplicates(view: RequestView): Duplicates {
  const t = useText(linkMessages)
  const tell = useTell()
  const units = yourUnits(useSession())
  const [chosen, choose] = useState(false)
  const act = useWrite('POST /requests/acts', { refresh: ['GET /requests', 'GET /units/:unitId/queue'] })
  const requests = view.links
    .filter(({ relation, request }) => relation === 'duplicated_by' && isUnfinished(request.state))
    .map(({ request }) => request)
    .filter(({ state, holder }) => state !== 'awaiting_approval' && units.some(({ id }) => id === holder.id))
  const complete = async (text: string): Promise<void> => {
    if (!chosen || requests.length === 0) return
    try {
      const requestIds = requests.map(({ id }) => id)
      const { done, refused } = await act.mutateAsync({ body: { act: 'complete', requestIds, text } })
      if (done.length > 0) tell.done(t('duplicates.done', { n: done.length }))
      for (const { name, reason } of refused) {
        const number = requests.find(({ id }) => id === name)?.number ?? ''
        tell.done(t('duplicates.refused', { numbers: number, why: reason }))
      }
    } catch (thrown) {
      // The original is completed whatever became of its duplicates.
      tell.failed(thrown)
    }
  }
  return { requests, chosen, choose, complete }
}

/** Whether duplicates are completed too; nothing where there are none. */
export function DuplicatesChoice({ of }: { readonly of: Duplicates }) {
  const t = useText(linkMessages)
  if (of.requests.length === 0) return null
  return (
    <div>
      <Checkbox
        label={t('duplicates', { n: of.requests.length })}
        checked={of.chosen}
        onChange={(event) => of.choose(event.currentTarget.checked)}
      />
      <List size="sm" mt={4} withPadding>
        {of.requests.map(({ id, number, summary }) => (
          <List.Item key={id}>
            {number} · {summary}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
