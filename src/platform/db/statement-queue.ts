import pg from 'pg'
import { Together, type Statement } from './together.ts'

/** Stands behind a statement's values where nobody waits for its answer. */
export const noAnswer = Symbol('no answer')

type Answer = pg.QueryResult | { readonly command: string; readonly rowCount: null; readonly rows: [] }

/** The statements of one connection, in the order in which they are handed in. */
export interface StatementQueue {
  /**
   * Sends a statement together with all others of the same turn and with those that nobody waits for, of which the beginning of a
   * transaction is one. What fails of those, this fails with.
   */
  run(text: string, values: readonly unknown[], name: string | undefined): Promise<Answer>
  /** Does something with the connection when all before it is answered. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

/** Opens the queue of a connection that somebody holds, until it is given back. */
export function openStatementQueue(
  client: pg.PoolClient,
  types: pg.CustomTypesConfig | undefined,
): StatementQueue {
  const line = new Line((statements, over) => void client.query(new Together(statements, types, over)))
  let isBegun = false
  let isOver = false
  const ends = (text: string) => text === 'rollback' || text === 'commit'
  const refuseWhatIsLate = () => {
    if (isOver) throw new Error('The transaction of this statement is over')
  }
  return {
    async alone(work) {
      refuseWhatIsLate()
      isBegun = true
      return line.alone(work)
    },
    async run(text, values, name) {
      if (text !== 'rollback') refuseWhatIsLate()
      if (text === 'begin' || values.at(-1) === noAnswer)
        return line.leave({ text, values: written(values.filter((one) => one !== noAnswer)), name })
      if (text.startsWith('rollback')) line.rollsBack(text === 'rollback')
      if (text === 'rollback' && !isBegun) return { ...unanswered, command: 'ROLLBACK' }
      isBegun = true
      isOver = ends(text)
      // Several statements in one text cannot be told apart as these are.
      if (values.length === 0 && text.includes(';'))
        return line.alone(async () => lastOf(await client.query(text)))
      return line.answer({ text, values: written(values), name })
    },
  }
}

type Asked = Omit<Statement, 'answered'>

/** Statements that wait to be sent, while those before them are under way. */
class Line {
  readonly #sendAll: (statements: readonly Statement[], over: () => void) => void
  #waiting: Statement[] = []
  /** Whether somebody waits for one of them. */
  #isDue = false
  #isBusy = false
  /** How many want the connection alone. */
  #holding = 0
  /** Why a statement failed that nobody waited for. */
  #failed: Error | undefined
  /** Whether one failed since one went back: until one does so again, nothing can be done. */
  #isBroken = false
  #idle: (() => void)[] = []

  constructor(sendAll: (statements: readonly Statement[], over: () => void) => void) {
    this.#sendAll = sendAll
  }

  answer(asked: Asked): Promise<pg.QueryResult> {
    return new Promise((resolve, reject) => {
      const answered: Statement['answered'] = (error, result) => {
        if (this.#failed === undefined && error === null && result !== undefined) resolve(result)
        else {
          this.#isBroken = true
          reject(this.#failed ?? error ?? new Error('A statement was not answered'))
        }
      }
      this.#waiting.push({ ...asked, answered })
      if (!this.#isDue) process.nextTick(() => this.#send())
      this.#isDue = true
    })
  }

  leave(asked: Asked): typeof unanswered {
    const answered: Statement['answered'] = (error) => {
      this.#failed ??= error ?? undefined
      this.#isBroken ||= error !== null
    }
    this.#waiting.push({ ...asked, answered })
    return unanswered
  }

  /**
   * Forgets what was not sent, of a whole transaction or of one that cannot do it any more. Where one only goes back to a savepoint it
   * would be undone, too, but whether it could be done is still to be told.
   */
  rollsBack(whole: boolean): void {
    if (!whole && !this.#isBroken) return
    for (const { answered } of this.#taken()) answered(new Error('The transaction was rolled back'))
    this.#failed = undefined
    this.#isBroken = false
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#taken()
    this.#holding += 1
    while (this.#isBusy) await this.#untilIdle()
    if (before.length > 0) this.#go(before)
    // Looked at once more after waiting: of several who wait, one goes at a time.
    while (this.#isBusy) await this.#untilIdle()
    this.#holding -= 1
    this.#isBusy = true
    try {
      if (this.#failed !== undefined) throw this.#failed
      return await work()
    } catch (error) {
      this.#isBroken = true
      throw error
    } finally {
      this.#rest()
    }
  }

  #send(): void {
    if (this.#isDue && !this.#isBusy && this.#holding === 0) this.#go(this.#taken())
  }

  #go(statements: readonly Statement[]): void {
    this.#isBusy = true
    this.#sendAll(statements, () => this.#rest())
  }

  #rest(): void {
    this.#isBusy = false
    for (const wake of this.#idle.splice(0)) wake()
    this.#send()
  }

  #taken(): readonly Statement[] {
    const statements = this.#waiting
    this.#waiting = []
    this.#isDue = false
    return statements
  }

  async #untilIdle(): Promise<void> {
    return new Promise((resolve) => void this.#idle.push(resolve))
  }
}

/** As they go over the wire, so that what cannot be written is told before anything is sent. */
function written(values: readonly unknown[]): readonly unknown[] {
  return values.map((value) => utils.prepareValue(value))
}

const { utils } = pg as unknown as { utils: { prepareValue(value: unknown): unknown } }

const unanswered = { command: '', rowCount: null, rows: [] as [] }

/** What the last of several statements answered. */
function lastOf(results: pg.QueryResult | pg.QueryResult[]): pg.QueryResult {
  const last = Array.isArray(results) ? results.at(-1) : results
  if (last === undefined) throw new Error('Statements were not answered')
  return last
}
