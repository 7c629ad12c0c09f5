import type { Answer, Caller } from '../harness.ts'

export function upload(caller: Caller, path: string, content = 'isi'): Promise<Answer> {
  const boundary = 'batas'
  const body = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="catatan.txt"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--${boundary}--\r\n`
  return caller.call('POST', path, {
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}
