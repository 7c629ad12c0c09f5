/** Lines of our letters above which one answers, as they stand in any language. */
const answerLines = ['Tulis jawaban Anda di atas garis ini', 'Write your answer above this line']

/** Characters at the beginning of a line by which mail programs quote. */
const quoteMark = /^[>|\s]*/

/** How mail programs lead over to what they quote, in the languages of the product; over one line or two. */
const headings: readonly RegExp[] = [
  /^(pada|on) .{4,200}(menulis|wrote)\s*:$/i,
  /^.{4,200}<[^<>\s]+@[^<>\s]+>\s*(menulis|wrote)\s*:$/i,
  /^-{2,}\s*(original message|pesan asli|pesan terusan|forwarded message|pesan yang diteruskan)\s*-{2,}$/i,
]
/** The block of headers with which Outlook quotes: From, and Sent or Date within the next lines. */
const from = /^[*_]*(from|dari)[*_]*\s*:/i
const sent = /^[*_]*(sent|date|dikirim|tanggal|terkirim)[*_]*\s*:/i

/**
 * What somebody wrote in an answer by mail, without the letter that it answers: everything above our own line, the heading of
 * a quotation, or quoted lines at the end. Quotations between own words stay. Where nothing would be left, all of it stays.
 */
export function ownWords(text: string): string {
  const lines = text.split('\n')
  const above = lines.slice(0, endOfOwn(lines))
  while (above.length > 0 && isEdge(above.at(-1) ?? '')) above.pop()
  const own = above.join('\n').trim()
  return own === '' ? text.trim() : own
}

function endOfOwn(lines: readonly string[]): number {
  const found = lines.findIndex((line, index) => isOurLine(line) || isHeading(lines, index))
  return found === -1 ? lines.length : found
}

function isOurLine(line: string): boolean {
  return answerLines.some((words) => line.includes(words))
}

function isHeading(lines: readonly string[], index: number): boolean {
  const line = bare(lines[index])
  const two = `${line} ${bare(lines[index + 1])}`
  if (headings.some((heading) => heading.test(line) || (line !== '' && heading.test(two)))) return true
  return from.test(line) && lines.slice(index + 1, index + 4).some((next) => sent.test(bare(next)))
}

function bare(line: string | undefined): string {
  return (line ?? '').slice(0, 500).replace(quoteMark, '').trim()
}

/** Empty, quoted, or a rule: nothing that one writes at the end. */
function isEdge(line: string): boolean {
  const trimmed = line.trim()
  return trimmed === '' || trimmed.startsWith('>') || /^[-_=*]{5,}$/.test(trimmed)
}
