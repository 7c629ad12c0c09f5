import { cut } from '../cut.ts'
import { convert } from 'html-to-text'
import PostalMime, { addressParser, type Attachment, type Email } from 'postal-mime'
import { tellingHeaders, type MailAttachment, type ReadMail } from './mail-shape.ts'

/** Characters of a mail that are read; what goes beyond stays in its file. */
const mostText = 200_000
const mostSubject = 500
/** Characters of a sender's name, and of the name of a file. */
const mostName = 200
/** Characters of HTML: what is nested deep on purpose takes time that grows with its square. */
const mostHtml = 300_000
/** Headers of one kind, and characters of each. */
const mostHeaders = 40
const mostHeader = 2000
/** Messages that an answer is looked for in. */
const mostAnswers = 40
/** Files of one mail that are told apart. */
const mostAttachments = 100

/**
 * Reads a mail. Throws where it is none, or is built to keep its reader busy: parts within parts beyond fifty, headers beyond
 * a quarter of a megabyte. Mails within the mail are files, never read.
 */
export async function wordsOfMail(raw: Uint8Array): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw, {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
    maxNestingDepth: 50,
    maxHeadersSize: 256 * 1024,
  })
  return {
    from: senderOf(mail),
    subject: cut(oneLine(mail.subject ?? ''), mostSubject),
    messageId: repeatable(mail.messageId),
    answers: answersOf(mail),
    headers: headersOf(mail),
    text: textOf(mail),
    attachments: mail.attachments.slice(0, mostAttachments).map(attachmentOf),
  }
}

/** Who is named as the one sender. Two names would let one be checked and the other be believed. */
function senderOf({ headers }: Email): ReadMail['from'] {
  const named = headers.filter(({ key }) => key === 'from')
  const [header] = named
  if (header === undefined || named.length > 1) return null
  const people = addressParser(header.value, { flatten: true })
  const [person] = people
  if (person === undefined || people.length > 1) return null
  const address = (person.address ?? '').trim().toLowerCase()
  if (clean(address) !== address || addressAlone(header.value) !== address) return null
  if (address.length > 254 || !/^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+$/.test(address)) return null
  return { address, name: cut(oneLine(person.name), mostName) }
}

/** A text in quotation marks, or a comment without others in it. */
const aside = /"(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.)*\)/gs

/** The one address that every reader finds: what stands in the only pair of angles, or all there is beside comments. */
function addressAlone(value: string): string | undefined {
  if (value.length > mostHeader) return undefined
  let outer = value
  for (let before = ''; before !== outer;) {
    before = outer
    outer = outer.replaceAll(aside, '')
  }
  const [, name = '', angled, rest = ''] = /^([^<>]*)(?:<([^<>]*)>([^<>]*))?$/s.exec(outer) ?? []
  return (angled === undefined ? name : rest.trim() === '' ? angled : '').trim().toLowerCase()
}

function answersOf({ inReplyTo = '', references = '' }: Email): string[] {
  const named = [...idsIn(inReplyTo), ...idsIn(references).toReversed()]
  return [...new Set(named)].slice(0, mostAnswers)
}

function idsIn(value: string): string[] {
  return [...value.slice(0, 20_000).matchAll(/<[^<>\s]{3,250}>/g)].map(([id]) => id)
}

/** A Message-ID that can stand in a header of ours as it is. */
function repeatable(id: string | undefined): string | null {
  const trimmed = id?.trim() ?? ''
  return /^<[!-;=?-~]{1,200}@[!-;=?-~]{1,90}>$/.test(trimmed) ? trimmed : null
}

function headersOf({ headers }: Email): ReadMail['headers'] {
  const counted = new Map<string, number>()
  return headers.flatMap(({ key, value }): (readonly [string, string])[] => {
    const before = counted.get(key) ?? 0
    counted.set(key, before + 1)
    if (!tellingHeaders.has(key) || before >= mostHeaders) return []
    return [[key, clean(value).slice(0, mostHeader).toLowerCase()]]
  })
}

function textOf({ text, html }: Email): string {
  const plain = clean(text ?? '').trim()
  if (plain !== '' || html === undefined) return cut(plain, mostText)
  const words = convert(html.slice(0, mostHtml), {
    wordwrap: false,
    limits: { maxInputLength: mostHtml, maxDepth: 100, maxChildNodes: 20_000 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    ],
  })
  const whole = cut(clean(words).trim(), mostText)
  return html.length > mostHtml ? `${whole}\n\n…` : whole
}

function attachmentOf({ filename, mimeType, content }: Attachment, index: number): MailAttachment {
  const name = shortName(oneLine(filename ?? ''))
  const ending = mimeType === 'message/rfc822' ? '.eml' : ''
  return { name: name === '' ? `lampiran-${index + 1}${ending}` : name, content: bytesOf(content) }
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

/** Text that can be written down and shown: no controls but tab and line end, no half characters, nothing that turns lines around. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .toWellFormed()
    .normalize('NFC')
}

/** A file's name with its ending. */
function shortName(name: string): string {
  if (name.length <= mostName) return name
  const ending = /\.\w{1,10}$/.exec(name)?.[0] ?? ''
  return cut(name, mostName - ending.length) + ending
}

function oneLine(text: string): string {
  return clean(text).replaceAll(/\s+/g, ' ').trim()
}
