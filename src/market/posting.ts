import { organisationOf } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import type { GuaranteedRequest } from '../service/index.ts'
import { bookedOn } from './domain/months.ts'
import { creditTold } from './events.ts'
import { tellHeads, type NoticeKey } from './notices.ts'
import { post, reverse, type NewTransaction, type StoredTransaction } from './store/ledger.ts'
import { closedThrough, keepMonths } from './store/months.ts'
import type { PostingReason } from './tables.ts'

/** A posting as whoever decides on it hands it over. */
type Posting = Omit<
  NewTransaction,
  'organisationId' | 'requestId' | 'serviceId' | 'concernsOn' | 'bookedOn' | 'postedAt' | 'reversesId'
>

/** What is posted of one request in one transaction, with its trace in the log and the heads of both units told. */
export class Postings {
  readonly #context: WorkContext
  readonly #zone: string
  readonly #closed: string | null
  readonly request: GuaranteedRequest
  /** Everything posted of the request, with what this transaction adds. */
  readonly posted: readonly StoredTransaction[]
  /** How often everything was reversed. */
  generation: number
  /** Whether a credit was reversed in this transaction. */
  reversedCredit = false
  /** What stands of credits, in money. */
  paid: number

  private constructor(
    context: WorkContext,
    request: GuaranteedRequest,
    posted: readonly StoredTransaction[],
    days: { readonly zone: string; readonly closed: string | null },
  ) {
    this.#context = context
    this.#zone = days.zone
    this.#closed = days.closed
    this.request = request
    this.posted = posted
    this.generation = posted.reduce(
      (most, { kind, generation }) => (kind === 'credit_reversal' ? Math.max(most, generation + 1) : most),
      0,
    )
    this.paid = posted.reduce((sum, { kind, amount }) => sum + signOf(kind) * amount, 0)
  }

  static async open(
    context: WorkContext,
    request: GuaranteedRequest,
    posted: readonly StoredTransaction[],
  ): Promise<Postings> {
    const { zone } = await organisationOf(context.tx)
    await keepMonths(context.tx, context.organisationId)
    return new Postings(context, request, posted, { zone, closed: await closedThrough(context.tx) })
  }

  get context(): WorkContext {
    return this.#context
  }

  async post(posting: Posting): Promise<void> {
    const { request } = this
    const { organisationId, tx, now } = this.#context
    await post(tx, {
      ...posting,
      organisationId,
      requestId: request.id,
      serviceId: request.serviceId,
      ...this.#days(posting.reachedAt),
      postedAt: now,
      reversesId: null,
    })
    this.paid += signOf(posting.kind) * posting.amount
    const key =
      posting.kind === 'recharge'
        ? 'notice.recharged'
        : posting.onTop === true
          ? 'notice.credited_more'
          : 'notice.credited'
    await this.#tell('credit.posted', key, posting, posting.reason)
  }

  async reverse(original: StoredTransaction, reason: PostingReason): Promise<void> {
    const { tx, now } = this.#context
    const { bookedOn: booked } = this.#days(original.reachedAt)
    await reverse(tx, original, { bookedOn: booked, postedAt: now, reason, note: '' })
    const credit = original.kind === 'credit'
    if (credit) {
      this.paid -= original.amount
      this.reversedCredit = true
      this.generation = Math.max(this.generation, original.generation + 1)
    }
    const key = credit ? 'notice.credit_reversed' : 'notice.recharge_reversed'
    await this.#tell('credit.reversed', key, original, reason)
  }

  #days(reachedAt: Date): { concernsOn: string; bookedOn: string } {
    const concernsOn = localDay(instantFromDate(reachedAt), this.#zone)
    const today = localDay(instantFromDate(this.#context.now), this.#zone)
    return { concernsOn, bookedOn: bookedOn(concernsOn, today, this.#closed) }
  }

  /** Whose act made a clock be read is nobody's fault: a credit is a matter of two units, so its entry names no one. */
  async #tell(
    name: 'credit.posted' | 'credit.reversed',
    key: NoticeKey,
    of: Pick<StoredTransaction, 'kind' | 'payerUnitId' | 'payeeUnitId' | 'breach' | 'overMinutes' | 'amount'>,
    why: PostingReason,
  ): Promise<void> {
    const { kind, payerUnitId, payeeUnitId, breach, overMinutes, amount } = of
    await this.#context.audit({
      action: name,
      subjectKind: 'request',
      subjectId: this.request.id,
      details: { kind, payerUnitId, payeeUnitId, breach, overMinutes, amount, why },
      unnamed: true,
    })
    if (amount > 0)
      await tellHeads(
        this.#context,
        key,
        { payerUnitId, payeeUnitId },
        { number: this.request.number, amount },
      )
    const personIds = [this.request.askerId, this.request.askedForId]
    await this.#context.announce(creditTold(name, this.request.id, { payerUnitId, payeeUnitId, personIds }))
  }
}

function signOf(kind: StoredTransaction['kind']): number {
  if (kind === 'credit') return 1
  return kind === 'credit_reversal' ? -1 : 0
}
