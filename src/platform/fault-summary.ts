/** What the log says of a fault. */
export interface FaultSummary {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly [about: string]: unknown
}

/** Of a fault's own fields, those that name parts of the program or the database, never what was in them. */
const harmless = [
  'code',
  'constraint',
  'table',
  'column',
  'schema',
  'routine',
  'syscall',
  'statusCode',
] as const

/**
 * A fault as the log may keep it. PostgreSQL quotes values in messages and repeats whole rows in `detail` and `where`, mail servers
 * name whom they refused: what stands in quotation marks or looks like an address is left out, and so are all other fields.
 */
export function faultSummary(fault: unknown): FaultSummary | string {
  if (!(fault instanceof Error)) return typeof fault
  const fields = fault as unknown as Readonly<Record<string, unknown>>
  const told = harmless.filter((name) => ['string', 'number'].includes(typeof fields[name]))
  return {
    type: fault.name,
    message: impersonal(fault.message),
    stack: (fault.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...Object.fromEntries(told.map((name) => [name, fields[name]])),
    ...(fault.cause !== undefined && { cause: faultSummary(fault.cause) }),
    ...(fault instanceof AggregateError && { errors: fault.errors.map(faultSummary) }),
  }
}

function impersonal(message: string): string {
  return message.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/[^\s<>"]+@[^\s<>"]+/g, '…@…')
}
