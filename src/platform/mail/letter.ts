import { createElement as h, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A line of a letter that leads somewhere: whole address. */
export interface LetterLink {
  readonly text: string
  readonly address: string
}

/** Several lines under one heading, as a digest has them. */
export interface LetterSection {
  readonly title: string
  readonly entries: readonly LetterLink[]
}

/** What a letter says. */
export interface LetterContent {
  readonly language: 'id' | 'en'
  readonly subject: string
  readonly lines: readonly string[]
  readonly link: string | null
  readonly sections?: readonly LetterSection[]
  /** Below everything, in small type: why one gets it, and where to change that. */
  readonly foot?: { readonly why: string; readonly links: readonly LetterLink[] }
  /** Whether an answer to it is read. */
  readonly answerable?: boolean
}

const open = { id: 'Buka di Etalase', en: 'Open in Etalase' }
const end = {
  id: 'Email ini dikirim oleh Etalase. Jawaban ke alamat ini tidak dibaca.',
  en: 'This letter was sent by Etalase. Replies to this address are not read.',
}
const answerableEnd = {
  id: 'Email ini dikirim oleh Etalase. Jawaban Anda atas email ini menjadi komentar pada permintaannya.',
  en: 'This letter was sent by Etalase. Your reply to it becomes a comment on the request.',
}

/** The line of a letter above which one answers; what stands below it in an answer is our own letter again. */
export const answerLine = {
  id: '— Tulis jawaban Anda di atas garis ini —',
  en: '— Write your answer above this line —',
}

const page = {
  fontFamily: 'Plus Jakarta Sans, Segoe UI, sans-serif',
  color: '#1d2326',
  lineHeight: 1.5,
  maxWidth: 560,
  margin: '0 auto',
  padding: 24,
}
const button = {
  background: '#0b5d5e',
  color: '#fff',
  padding: '12px 18px',
  borderRadius: 8,
  textDecoration: 'none',
}
const small = { fontSize: 13, color: '#5b666b' }
// What people wrote keeps its lines.
const written = { fontSize: 16, whiteSpace: 'pre-line' } as const
const entry = { fontSize: 16, margin: '0 0 10px' }

/** A letter as plain text and as HTML with the same words. */
export function renderLetter(letter: LetterContent): { text: string; html: string } {
  return { text: textOf(letter), html: `<!doctype html>${renderToStaticMarkup(pageOf(letter))}` }
}

function textOf(letter: LetterContent): string {
  const { language, lines, link, sections = [], foot } = letter
  return [
    ...(letter.answerable === true ? [answerLine[language]] : []),
    ...lines,
    ...sections.flatMap(({ title, entries }) => [
      `${title}:`,
      ...entries.map(({ text, address }) => `- ${text}\n  ${address}`),
    ]),
    ...(link === null ? [] : [`${open[language]}: ${link}`]),
    '',
    `— ${endOf(letter)}`,
    ...(foot === undefined
      ? []
      : [foot.why, ...foot.links.map(({ text, address }) => `${text}: ${address}`)]),
  ].join('\n\n')
}

function pageOf(letter: LetterContent): ReactNode {
  const { language, subject, lines, link, sections = [], foot } = letter
  return h(
    'html',
    { lang: language },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, subject)),
    h(
      'body',
      { style: page },
      letter.answerable === true ? h('p', { style: small }, answerLine[language]) : null,
      h('h1', { style: { fontSize: 20 } }, subject),
      ...lines.map((line, index) => h('p', { key: index, style: written }, line)),
      ...sections.map(sectionOf),
      link === null ? null : h('p', null, h('a', { href: link, style: button }, open[language])),
      h('p', { style: small }, endOf(letter)),
      foot === undefined ? null : footOf(foot),
    ),
  )
}

function endOf({ language, answerable = false }: LetterContent): string {
  return (answerable ? answerableEnd : end)[language]
}

function sectionOf({ title, entries }: LetterSection): ReactNode {
  return h(
    'section',
    { key: title },
    h('h2', { style: { fontSize: 16 } }, title),
    ...entries.map(({ text, address }, index) =>
      h('p', { key: index, style: entry }, h('a', { href: address, style: { color: '#0b5d5e' } }, text)),
    ),
  )
}

function footOf({ why, links }: NonNullable<LetterContent['foot']>): ReactNode {
  return h(
    'p',
    { style: small },
    why,
    ...links.flatMap(({ text, address }) => [
      h('br', { key: `${address} line` }),
      h('a', { key: address, href: address, style: { color: '#5b666b' } }, text),
    ]),
  )
}
