import type { Answer, Caller } from './harness.ts'

const boundary = 'batas'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** What can be sent: a PDF, a picture, and what is neither whatever it calls itself. */
export const documents = { pdf: Buffer.from('%PDF-1.4\n%%EOF'), png, text: Buffer.from('bukan dokumen') }

/** Sends a file to an endpoint that takes one. */
export function sendFile(
  caller: Caller,
  path: string,
  { content = documents.pdf, name = 'surat.pdf' }: { readonly content?: Buffer; readonly name?: string } = {},
): Promise<Answer> {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`
  return caller.call('POST', path, {
    body: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}
