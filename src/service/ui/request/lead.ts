import type { Text } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { isUnfinished } from '../parts/clock-standing.ts'
import type { requestMessages } from './request-messages.ts'

/** Who reads, and how names and times are written. */
export interface LeadReader {
  readonly selfId: string
  readonly say: (text: { readonly id: string; readonly en: string }) => string
  readonly when: (iso: string) => string
}

type Words = Text<typeof requestMessages>
type Led = Pick<
  RequestView,
  | 'state'
  | 'unit'
  | 'holder'
  | 'assignee'
  | 'asker'
  | 'response'
  | 'completion'
  | 'timeline'
  | 'confirmsItselfAt'
  | 'may'
>

/** Where a request stands and what comes next, in one or two sentences for this reader. */
export function leadOf(view: Led, reader: LeadReader, t: Words): string {
  const late = isUnfinished(view.state) ? lateOf(view, t) : ''
  return [late, sentences[view.state](view, reader, t)].filter((sentence) => sentence !== '').join(' ')
}

const sentences: Readonly<Record<RequestView['state'], (view: Led, reader: LeadReader, t: Words) => string>> =
  {
    awaiting_approval: (view, { say }, t) =>
      t(view.may.approve ? 'lead.approvalYou' : 'lead.approval', { unit: say(view.unit.name) }),
    declined: (_view, _reader, t) => t('lead.declined'),
    open: (view, { say, when }, t) =>
      view.response.status === 'running' && view.response.dueAt !== null
        ? t('lead.answer', { unit: say(view.unit.name), when: when(view.response.dueAt) })
        : t('lead.waiting', { unit: say(view.holder.name) }),
    in_progress: inProgress,
    paused: (view, { selfId, say }, t) => {
      const unit = say(view.holder.name)
      const whose =
        view.timeline.findLast((event) => event.kind === 'paused' && event.correctedBy === null)?.whose ??
        'own'
      if (whose !== 'asker') return t(`lead.${whose}`, { unit })
      return view.asker.id === selfId
        ? t('lead.askerYou', { unit })
        : t('lead.asker', { asker: view.asker.name })
    },
    completed: (view, { when }, t) => {
      const itself =
        view.confirmsItselfAt === null ? '' : ` ${t('lead.itself', { when: when(view.confirmsItselfAt) })}`
      return t(view.may.confirm ? 'lead.completedYou' : 'lead.completed') + itself
    },
    closed: (_view, _reader, t) => t('lead.closed'),
    cancelled: (_view, _reader, t) => t('lead.cancelled'),
  }

function inProgress(view: Led, { selfId, say, when }: LeadReader, t: Words): string {
  const { status, dueAt } = view.completion
  const due = status === 'running' && dueAt !== null ? when(dueAt) : undefined
  if (view.assignee?.id === selfId)
    return due === undefined ? t('lead.workingSelf') : t('lead.completionSelf', { when: due })
  const who = view.assignee?.name ?? say(view.holder.name)
  return due === undefined ? t('lead.working', { who }) : t('lead.completion', { who, when: due })
}

function lateOf(view: Led, t: Words): string {
  if (view.completion.status === 'broken') return t('lead.late', { what: t('lead.late.completion') })
  if (view.response.status === 'broken' && view.state === 'open')
    return t('lead.late', { what: t('lead.late.response') })
  return ''
}
