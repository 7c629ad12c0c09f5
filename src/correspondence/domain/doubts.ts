/** Who a mail says wrote it, and what mail servers say of that. */
export interface Claim {
  readonly fromAddress: string
  readonly envelopeFrom: string
  /** Values of Authentication-Results in lower case, the newest first. */
  readonly results: readonly string[]
  /** Name of the server in front whose results are believed; undefined: none is. */
  readonly authenticatedBy: string | undefined
}

/** Signs in an address that a server in front might repeat in its results without marking them as somebody's words. */
const ambiguous = /[\s"();\\]/

/**
 * Why a mail may not be from who it says. Where a server in front is believed (RFC 8601), it has to vouch for the sender's
 * domain: DMARC passed, or SPF or DKIM for that very domain. Where none is, a result that says otherwise is enough to doubt,
 * and the envelope has to name the same sender.
 */
export function doubtOf(claim: Claim): 'not_authenticated' | 'sender_mismatch' | undefined {
  const { fromAddress, envelopeFrom, authenticatedBy } = claim
  const results = claim.results.map(readResults)
  if (authenticatedBy !== undefined) {
    if (ambiguous.test(envelopeFrom)) return 'not_authenticated'
    const word = results.find(({ server }) => server === authenticatedBy)
    return word !== undefined && vouches(word, domainOf(fromAddress)) ? undefined : 'not_authenticated'
  }
  if (results.some(denies)) return 'not_authenticated'
  return plain(envelopeFrom) === plain(fromAddress) ? undefined : 'sender_mismatch'
}

interface Results {
  readonly server: string
  readonly methods: readonly {
    readonly method: string
    readonly result: string
    readonly properties: string
  }[]
}

/** `mx.bank.example; spf=pass smtp.mailfrom=a@bank.example; dkim=fail (why) header.d=bank.example` */
function readResults(value: string): Results {
  const [head = '', ...rest] = plainly(value).split(';')
  return {
    server: head.trim().split(/\s/, 1)[0] ?? '',
    methods: rest.flatMap((part) => {
      const [, method, result, properties] =
        /^\s*([a-z0-9-]+)\s*(?:\/\d+)?\s*=\s*([a-z]+)(.*)$/s.exec(part) ?? []
      return method === undefined || result === undefined
        ? []
        : [{ method, result, properties: properties ?? '' }]
    }),
  }
}

function vouches({ methods }: Results, domain: string): boolean {
  if (methods.some(({ method, result }) => method === 'dmarc' && result === 'fail')) return false
  return methods.some(({ method, result, properties }) => {
    if (result !== 'pass') return false
    if (method === 'dmarc') return domainIn(properties, 'header[.]from', domain, true)
    if (method === 'spf') return domainIn(properties, 'smtp[.]mailfrom', domain, false)
    return method === 'dkim' && domainIn(properties, 'header[.](?:d|i)', domain, false)
  })
}

function denies({ methods }: Results): boolean {
  return methods.some(
    ({ method, result }) =>
      ['dmarc', 'spf', 'dkim'].includes(method) && ['fail', 'softfail', 'permerror'].includes(result),
  )
}

/** Whether a property names this domain; `absent`: what counts where the property is not there. */
function domainIn(properties: string, name: string, domain: string, absent: boolean): boolean {
  const [, value] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*"?([^\\s";]+)`).exec(properties) ?? []
  return value === undefined ? absent : domainOf(value) === domain
}

/** A text in quotation marks, a pair of a backslash and what it takes the meaning from, or a single sign. */
const sign = /"(?:[^"\\]|\\.)*"|"[^]*$|\\.|[^]/gs
/** What stands in quotation marks and could stand there without them. */
const harmless = /^"([\w.@+-]*)"$/

/**
 * A header without comments, which may stand within comments, and without what its quotation marks hold: both can be words of
 * whoever sent the mail, such as the name before the @ of an envelope, and are never a result.
 */
function plainly(value: string): string {
  let depth = 0
  return (value.match(sign) ?? [])
    .map((one) => {
      if (depth > 0) depth += { '(': 1, ')': -1 }[one] ?? 0
      else if (one === '(') depth = 1
      else return one.startsWith('"') ? (harmless.exec(one)?.[1] ?? '_') : one
      return ''
    })
    .join('')
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/** An address without the marks that servers put into an envelope: `prvs=…=name`, `name+mark`. */
function plain(address: string): string {
  const lower = address.toLowerCase()
  const at = lower.lastIndexOf('@')
  const name = lower
    .slice(0, at)
    .replace(/^prvs=[^=]*=/, '')
    .replace(/[+].*$/, '')
  return `${name}@${lower.slice(at + 1)}`
}
