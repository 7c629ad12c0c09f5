import type { Email } from 'postal-mime'
import { afterAll } from 'vitest'
import { openSmtpSink } from './smtp-sink.ts'

/** A real SMTP server on loopback that keeps what it is sent. */
export interface MailSink {
  readonly url: string
  readonly received: Email[]
}

/** Opens one for the tests of a file. */
export async function openMailSink(): Promise<MailSink> {
  const received: Email[] = []
  const { url, close } = await openSmtpSink((letter) => received.push(letter))
  afterAll(close)
  return { url, received }
}
