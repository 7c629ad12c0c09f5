import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** What a letter says. */
export interface LetterContent {
  readonly language: 'id' | 'en'
  readonly subject: string
  readonly lines: readonly string[]
  readonly link: string | null
}

const open = { id: 'Buka di Etalase', en: 'Open in Etalase' }
const foot = {
  id: 'Surat ini dikirim oleh Etalase. Jawaban ke alamat ini tidak dibaca.',
  en: 'This letter was sent by Etalase. Replies to this address are not read.',
}

/** A letter as plain text and as HTML with the same words. */
export function renderLetter({ language, subject, lines, link }: LetterContent): {
  text: string
  html: string
} {
  const text = [
    ...lines,
    ...(link === null ? [] : [`${open[language]}: ${link}`]),
    '',
    `— ${foot[language]}`,
  ].join('\n\n')
  const page = h(
    'html',
    { lang: language },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, subject)),
    h(
      'body',
      {
        style: {
          fontFamily: 'Plus Jakarta Sans, Segoe UI, sans-serif',
          color: '#1d2326',
          lineHeight: 1.5,
          maxWidth: 560,
          margin: '0 auto',
          padding: 24,
        },
      },
      h('h1', { style: { fontSize: 20 } }, subject),
      ...lines.map((line, index) => h('p', { key: index, style: { fontSize: 16 } }, line)),
      link === null
        ? null
        : h(
            'p',
            null,
            h(
              'a',
              {
                href: link,
                style: {
                  background: '#0b5d5e',
                  color: '#fff',
                  padding: '12px 18px',
                  borderRadius: 8,
                  textDecoration: 'none',
                },
              },
              open[language],
            ),
          ),
      h('p', { style: { fontSize: 13, color: '#5b666b' } }, foot[language]),
    ),
  )
  return { text, html: `<!doctype html>${renderToStaticMarkup(page)}` }
}
