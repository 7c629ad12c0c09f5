import type { RequestRow, TargetReading } from '../../contract.ts'

/** How one target stands, as a screen tells it. Minutes are working minutes. */
export type ClockStanding =
  | { readonly kind: 'none' | 'uncounted' | 'kept' | 'stands' }
  | { readonly kind: 'left' | 'soon' | 'late'; readonly minutes: number }

/** What a target's reading means: `soon` from a quarter of the promise left on, as the alarm has it. */
export function clockStanding(target: TargetReading): ClockStanding {
  const { status, promisedMinutes, usedMinutes } = target
  if (promisedMinutes === null) return { kind: 'none' }
  switch (status) {
    case 'none':
      return { kind: 'uncounted' }
    case 'kept':
      return { kind: 'kept' }
    case 'paused':
      return { kind: 'stands' }
    case 'broken':
      return { kind: 'late', minutes: Math.max(1, usedMinutes - promisedMinutes) }
    case 'running': {
      const minutes = Math.max(0, promisedMinutes - usedMinutes)
      return { kind: minutes <= promisedMinutes / 4 ? 'soon' : 'left', minutes }
    }
  }
}

export type TargetName = 'response' | 'completion'

const unfinished: ReadonlySet<RequestRow['state']> = new Set([
  'awaiting_approval',
  'open',
  'in_progress',
  'paused',
])

export function isUnfinished(state: RequestRow['state']): boolean {
  return unfinished.has(state)
}

/** Of a request's two targets the one that matters next: the answer while it is awaited, else the completion. */
export function nextTarget(row: Pick<RequestRow, 'state' | 'response' | 'completion'>): TargetName {
  const { response, completion } = row
  if (completion.promisedMinutes === null) return 'response'
  const awaited = response.status === 'running' || (response.status === 'paused' && row.state === 'paused')
  if (!isUnfinished(row.state) || !awaited) return 'completion'
  return completion.dueAt !== null && response.dueAt !== null && completion.dueAt < response.dueAt
    ? 'completion'
    : 'response'
}
