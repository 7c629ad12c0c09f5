import { request as overHttp, type IncomingMessage } from 'node:http'
import { request as overHttps } from 'node:https'
import type { Outcome } from '../contract/webhooks.ts'
import { askedFor, beginningOf, outcomeOf } from '../domain/answers.ts'
import { faultOf, guardedLookup, RefusedAddress, type Reach } from './addresses.ts'

/** How long an attempt may take until its status is there, in milliseconds. */
const longestMs = 15_000
/** How long the beginning of the answer is waited for after its status, in milliseconds. */
const longestAnswerMs = 3000
/** Bytes of an answer that are read; then the connection is closed. */
const mostAnswer = 16 * 1024

/** What is sent where. */
export interface Sending {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** What came of it. */
export interface Sent {
  readonly outcome: Outcome
  readonly status: number | null
  /** The beginning of the answer. */
  readonly answer: string
  readonly tookMs: number
  /** Seconds that the receiver wants to be left alone. */
  readonly askedFor: number
}

/** Limits that tests tighten. */
export interface Limits {
  readonly longestMs?: number
}

/**
 * Sends one message, following nothing and keeping no connection. It never throws: whatever goes wrong out there is an outcome.
 * The address is checked anew with each attempt, and its name where it is resolved for the connection.
 */
export async function send(sending: Sending, reach: Reach, limits: Limits = {}): Promise<Sent> {
  const began = performance.now()
  const took = (): number => Math.round(performance.now() - began)
  const failed = (outcome: Outcome): Sent => ({
    outcome,
    status: null,
    answer: '',
    tookMs: took(),
    askedFor: 0,
  })
  if (faultOf(sending.url, reach) !== undefined) return failed('address_refused')
  try {
    const response = await respond(sending, reach, limits.longestMs ?? longestMs)
    const status = response.statusCode ?? 0
    const answer = await beginning(response)
    return {
      outcome: outcomeOf(status),
      status,
      answer,
      tookMs: took(),
      askedFor: askedFor(response.headers['retry-after']),
    }
  } catch (error) {
    return failed(outcomeOfFault(error))
  }
}

function respond({ url, body, headers }: Sending, reach: Reach, longest: number): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const request = url.startsWith('https:') ? overHttps : overHttp
  const asked = request(url, {
    method: 'POST',
    agent: false, // no connection is kept, so that each is checked
    lookup: guardedLookup(reach),
    maxHeaderSize: 16 * 1024,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Etalase-Webhooks/1',
      accept: '*/*',
    },
  })
  const timer = setTimeout(() => asked.destroy(new TookTooLong()), longest)
  asked.on('response', (response) => {
    clearTimeout(timer)
    resolve(response)
  })
  asked.on('error', (error) => {
    clearTimeout(timer)
    reject(error)
  })
  asked.end(body)
  return promise
}

class TookTooLong extends Error {}

/** The beginning of an answer. One that goes on for ever, slowly or without end, is cut; what its status said holds. */
async function beginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  const timer = setTimeout(() => response.destroy(), longestAnswerMs)
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes >= mostAnswer) break
    }
  } catch {
    // Cut by us or by the other side.
  } finally {
    clearTimeout(timer)
    response.destroy()
  }
  return beginningOf(Buffer.concat(chunks).subarray(0, mostAnswer))
}

/** Faults of certificates, by the beginnings of their codes. */
const certificateFault =
  /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/

function outcomeOfFault(error: unknown): Outcome {
  if (error instanceof TookTooLong) return 'timeout'
  if (error instanceof RefusedAddress) return 'address_refused'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return certificateFault.test(code) ? 'insecure' : 'unreachable'
}
