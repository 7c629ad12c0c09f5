import type { z } from 'zod'
import { unitNames } from '../organisation/index.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { isShownByBrowsers } from '../platform/document-kinds.ts'
import { requestNumbers } from '../service/index.ts'
import { mostExemptionFiles, type exemptionFile, type exemptionView, type posting } from './contract.ts'
import { exemptionState, isOpen } from './domain/exemption.ts'
import { exemptionFilesOf, type StoredExemptionFile } from './store/exemption-files.ts'
import { exemptionOf, type StoredExemption } from './store/exemptions.ts'
import type { StoredTransaction } from './store/ledger.ts'

type UnitNames = Awaited<ReturnType<typeof unitNames>>
export type PostingReply = z.input<typeof posting>
type ExemptionFileReply = z.input<typeof exemptionFile>
export type ExemptionReply = z.input<typeof exemptionView>

/** Names of units by id. */
export async function namesOf(
  { tx }: Pick<WorkContext, 'tx'>,
  unitIds: readonly string[],
): Promise<UnitNames> {
  return unitNames(tx, [...new Set(unitIds)])
}

/** A unit as others name it; one that is gone has no name. */
export function unitIn(
  names: UnitNames,
  id: string,
): { id: string; name: { id: string; en: string }; code: string } {
  return names.get(id) ?? { id, name: { id: '—', en: '—' }, code: '—' }
}

/** Postings as they are read. */
export async function postingViews(
  context: Pick<WorkContext, 'tx'>,
  transactions: readonly StoredTransaction[],
): Promise<PostingReply[]> {
  const names = await namesOf(
    context,
    transactions.flatMap(({ payerUnitId, payeeUnitId }) => [payerUnitId, payeeUnitId]),
  )
  const numbers = await requestNumbers(
    context.tx,
    transactions.map(({ requestId }) => requestId),
  )
  return transactions.map((one) => {
    const { id, kind, breach, overMinutes, amount, cut, uplifted, onTop, reason, note } = one
    return {
      id,
      kind,
      request: { id: one.requestId, number: numbers.get(one.requestId) ?? '—' },
      payer: unitIn(names, one.payerUnitId),
      payee: unitIn(names, one.payeeUnitId),
      breach,
      overMinutes,
      amount,
      cut,
      uplifted,
      onTop,
      reason,
      note,
      concernsOn: one.concernsOn,
      bookedOn: one.bookedOn,
      postedAt: one.postedAt.toISOString(),
    }
  })
}

/** What decides what one may do with exemptions. */
export interface ExemptionReader {
  /** Whether one of both units is the reader's own, or the reader had a part in it. */
  readonly concerns: (exemption: StoredExemption) => boolean
  /** Whether the reader asked for the request, or it was for them. */
  readonly asked: (exemption: StoredExemption) => boolean
  /** Whether the reader speaks for the unit that asks for it. */
  readonly provides: (exemption: StoredExemption) => boolean
}

/** Exemptions as they are read, with what the reader may do. */
export async function exemptionViews(
  context: ActionContext,
  exemptions: readonly StoredExemption[],
  reader: ExemptionReader,
): Promise<ExemptionReply[]> {
  const names = await namesOf(
    context,
    exemptions.flatMap(({ payerUnitId, payeeUnitId }) => [payerUnitId, payeeUnitId]),
  )
  const numbers = await requestNumbers(
    context.tx,
    exemptions.map(({ requestId }) => requestId),
  )
  const documents = await exemptionFilesOf(
    context.tx,
    exemptions.map(({ id }) => id),
  )
  return exemptions.map((one) => {
    const files = documents.get(one.id) ?? []
    const state = exemptionState(exemptionOf(one))
    const foreign = !reader.concerns(one)
    return {
      id: one.id,
      request: { id: one.requestId, number: numbers.get(one.requestId) ?? '—' },
      breach: one.breach,
      cause: one.cause,
      evidence: one.evidence,
      files: files.map(exemptionFileView),
      payer: unitIn(names, one.payerUnitId),
      payee: unitIn(names, one.payeeUnitId),
      askedAt: one.askedAt.toISOString(),
      state,
      decision: rulingView(one.decision),
      appeal: one.appeal && { reason: one.appeal.reason, at: one.appeal.appealedAt.toISOString() },
      appealDecision: rulingView(one.appealDecision),
      may: {
        decide: state === 'pending' && foreign && context.may('exemption:decide'),
        appeal: state === 'granted' && reader.asked(one),
        decideAppeal: state === 'appealed' && foreign && context.may('exemption:decide:appeal'),
        addFiles: isOpen(exemptionOf(one)) && reader.provides(one) ? mostExemptionFiles - files.length : 0,
      },
    }
  })
}

/** A document as it is named to whoever may open it. */
export function exemptionFileView({ id, name, type, bytes }: StoredExemptionFile): ExemptionFileReply {
  return { id, name, type, bytes, image: type !== 'application/pdf' && isShownByBrowsers(type) }
}

function rulingView(ruling: StoredExemption['decision']): ExemptionReply['decision'] {
  return ruling && { exempt: ruling.exempt, reason: ruling.reason, at: ruling.decidedAt.toISOString() }
}
