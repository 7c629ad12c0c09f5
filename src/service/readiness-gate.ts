import type { Message } from '../platform/i18n/messages.ts'
import type { WorkContext } from '../platform/http/route.ts'

/** Somebody who is to have a request. */
export interface ToServe {
  readonly requestId: string
  readonly serviceId: string
  /** The unit that holds it. */
  readonly unitId: string
  readonly personId: string
}

/** Why somebody is not ready to serve: what is missing, in words for both languages. */
export interface Unready {
  readonly missing: readonly Message[]
}

/** Who knows whether people are ready to serve. */
export interface ReadinessGate {
  /** Undefined where the person is ready, or nothing is asked of whoever serves. */
  readonly unready: (context: Pick<WorkContext, 'tx' | 'now'>, asked: ToServe) => Promise<Unready | undefined>
  /** Keeps that a head gave it to somebody all the same. */
  readonly overridden: (
    context: WorkContext,
    asked: ToServe & { readonly byId: string; readonly reason: string },
  ) => Promise<void>
}

const open: ReadinessGate = {
  unready: () => Promise.resolve(undefined),
  overridden: () => Promise.resolve(),
}

let gate = open

/** Hands in, when the process is put together, who knows whether people are ready: nobody else is given work. */
export function gateByReadiness(given: ReadinessGate): void {
  gate = given
}

/** The gate of this process. */
export function readinessGate(): ReadinessGate {
  return gate
}
