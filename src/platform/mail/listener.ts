import type { AddressInfo } from 'node:net'
import { BlockList, isIP, isIPv6 } from 'node:net'
import type { Logger } from 'pino'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server'
import type { MailInConfig } from '../config.ts'

/** Connections at a time: what stands in front keeps its own queue. */
const mostConnections = 50
/** Milliseconds after which a client that says nothing is left. */
const silence = 120_000
/** Mails that one sender may hand in within an hour; more have to wait, and their server tries again. */
const perSenderAnHour = 200

/** How one mail came: who handed it in, from whom and to which of our addresses the envelope says it goes. */
export interface MailEnvelope {
  /** Empty: a bounce, which nobody may answer. */
  readonly from: string
  readonly to: string
  /** Network address of the server that handed it in. */
  readonly client: string
}

/** Who stands behind the door: which addresses are there, and what becomes of mail for them. */
export interface MailDoor<Addressee> {
  /** Whose address it is; undefined: nobody's here. `full`: theirs, but no more fits for now. */
  addresseeOf(address: string): Promise<Addressee | 'full' | undefined>
  /** Keeps a mail for good: only after that it is acknowledged. False where it was larger than may be. */
  keep(addressee: Addressee, envelope: MailEnvelope, content: NodeJS.ReadableStream): Promise<boolean>
}

/** An open door for mail. */
export interface MailListener {
  readonly host: string
  readonly port: number
  /** Takes no more mail; what is under way is finished or broken off unacknowledged. */
  close(): Promise<void>
}

/**
 * Listens for mail by SMTP, without TLS and without signing in: it stands behind the organisation's own mail server. It takes
 * mail for addresses that are there and nothing else, one address a mail, so that each is acknowledged by itself.
 * @throws Error of the system where the address cannot be listened on
 */
export async function openMailListener<Addressee>(
  config: MailInConfig,
  door: MailDoor<Addressee>,
  logger: Logger,
): Promise<MailListener> {
  const admitted = new WeakMap<SMTPServerSession, Map<string, Addressee>>()
  const pace = new RateLimiterMemory({ points: perSenderAnHour, duration: 3600 })
  const mayCome = clientsOf(config.clients)
  const server = new SMTPServer({
    name: config.domain,
    banner: 'Etalase',
    size: config.mostBytes,
    rejectOversized: true,
    disabledCommands: ['AUTH', 'STARTTLS', 'XCLIENT', 'XFORWARD'],
    disableReverseLookup: true,
    maxClients: mostConnections,
    socketTimeout: silence,
    closeTimeout: 5000,
    logger: false,
    onConnect: (session, done) =>
      mayCome(session.remoteAddress) ? done() : done(answerOf(554, 'not from there')),
    onMailFrom: (address, _session, done) => settle(paced(pace, address), done, logger),
    onRcptTo: (address, session, done) => settle(admit(door, admitted, address, session), done, logger),
    onData: (stream, session, done) => {
      const addressee = admitted.get(session)?.get(addressIn(session))
      const kept =
        addressee === undefined
          ? Promise.reject(answerOf(503, 'no such address'))
          : door.keep(addressee, envelopeOf(session), stream).then((fits) => {
              if (!fits) throw answerOf(552, 'too large')
            })
      settle(kept, done, logger)
    },
  })
  server.on('error', () => undefined) // a broken connection is its client's to mend; what cannot be listened on is thrown below
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.server.once('error', reject)
    const listening = server.listen(config.port, config.host, () => {
      server.server.off('error', reject)
      resolve(listening.address() as AddressInfo)
    })
  })
  return {
    host: address.address,
    port: address.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** An answer of the protocol other than "fine". */
class Answered extends Error {
  readonly responseCode: number
  constructor(code: number, words: string) {
    super(words)
    this.responseCode = code
  }
}

const answerOf = (code: number, words: string) => new Answered(code, words)

/** Answers as the work ends. Of a fault the client hears only that it may try again. */
function settle(work: Promise<unknown>, done: (error?: Error | null) => void, logger: Logger): void {
  work.then(
    () => done(),
    (error: unknown) => {
      if (!(error instanceof Answered) && !isBrokenOff(error))
        logger.error({ err: error }, 'a mail could not be taken')
      done(error instanceof Answered ? error : answerOf(451, 'please try again later'))
    },
  )
}

function isBrokenOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNECTION'
}

async function paced(pace: RateLimiterMemory, { address }: SMTPServerAddress): Promise<void> {
  try {
    await pace.consume(address.toLowerCase())
  } catch {
    throw answerOf(450, 'too much mail from this sender, please try again later')
  }
}

async function admit<Addressee>(
  door: MailDoor<Addressee>,
  admitted: WeakMap<SMTPServerSession, Map<string, Addressee>>,
  { address }: SMTPServerAddress,
  session: SMTPServerSession,
): Promise<void> {
  if (session.envelope.rcptTo.length > 0)
    throw answerOf(452, 'one address a mail, send it again for the next')
  const wanted = address.toLowerCase()
  const addressee = await door.addresseeOf(wanted)
  if (addressee === undefined) throw answerOf(550, 'no such address here')
  if (addressee === 'full') throw answerOf(452, 'no room, please try again later')
  admitted.set(session, new Map([[wanted, addressee]]))
}

function addressIn({ envelope }: SMTPServerSession): string {
  return envelope.rcptTo[0]?.address.toLowerCase() ?? ''
}

function envelopeOf(session: SMTPServerSession): MailEnvelope {
  const { mailFrom } = session.envelope
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: addressIn(session),
    client: session.remoteAddress,
  }
}

/** Whether a network address may hand in mail. */
function clientsOf(networks: readonly string[] | undefined): (address: string) => boolean {
  if (networks === undefined) return () => true
  const list = new BlockList()
  for (const network of networks) {
    const [host = '', bits] = network.split('/')
    const family = isIPv6(host) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(host, family)
    else list.addSubnet(host, Number(bits), family)
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
    return isIP(plain) !== 0 && list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
  }
}
