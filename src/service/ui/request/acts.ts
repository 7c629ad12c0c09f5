import type { RequestView } from '../../contract.ts'

type May = RequestView['may']
/** What the buttons of a request do; commenting, correcting, watching and linking have their own places, an exception is part of giving. */
export type ActName = Exclude<
  keyof May,
  'override' | 'comment' | 'attach' | 'correct' | 'watch' | 'unwatch' | 'involve' | 'link'
>

/** The acts of a page: the next one, at most one beside it, and the rest. */
export interface OfferedActs {
  readonly main: ActName | undefined
  readonly beside: ActName | undefined
  readonly more: readonly ActName[]
}

/** What leads on, the first that is possible being the next act. */
const forward = [
  'approve',
  'confirm',
  'take',
  'accept',
  'respond',
  'resume',
  'complete',
  'rate',
] as const satisfies readonly ActName[]
/** What stands beside a next act. */
const company: Readonly<Partial<Record<ActName, ActName>>> = {
  approve: 'decline',
  confirm: 'reopen',
  respond: 'complete',
  resume: 'complete',
  rate: 'reopen',
  take: 'respond',
}
const all = [
  ...forward,
  'decline',
  'assign',
  'handOn',
  'pause',
  'reopen',
  'cancel',
] as const satisfies readonly ActName[]

export function actsOf(may: May): OfferedActs {
  const possible = all.filter((act) => may[act])
  const main = forward.find((act) => may[act])
  const friend = main && company[main]
  const beside = possible.find((act) => act === friend)
  return { main, beside, more: possible.filter((act) => act !== main && act !== beside) }
}
