import { useCallback, useEffect, useRef, useState } from 'react'
import { type ApiProblem, problemFromBody, problemOf, unreachable } from './api-problem.ts'
import { addressOf, commonHeaders } from './call.ts'
import type { RawInput } from './endpoint-types.ts'
import { randomKey } from './random-key.ts'

/** A file on its way. `sent` goes from 0 to 1. */
export interface FileOnTheWay {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sent: number
  readonly problem: ApiProblem | undefined
}

/** Files being sent, and how to send one more or forget one that failed. */
export interface Upload<Output> {
  readonly files: readonly FileOnTheWay[]
  readonly send: (file: File) => Promise<Output>
  readonly forget: (id: string) => void
}

/** Sends files one by one as multipart form data (field `file`) with their progress; `send` throws an {@link ApiProblem}. */
export function useFileUpload<Output>(key: string, params?: RawInput['params']): Upload<Output> {
  const [files, setFiles] = useState<readonly FileOnTheWay[]>([])
  const place = useRef(params)
  useEffect(() => {
    place.current = params
  }, [params])
  const forget = useCallback((id: string) => setFiles((now) => now.filter((file) => file.id !== id)), [])
  const send = useCallback(
    async (file: File): Promise<Output> => {
      const id = randomKey()
      const change = (changed: Partial<FileOnTheWay>): void =>
        setFiles((now) => now.map((one) => (one.id === id ? { ...one, ...changed } : one)))
      setFiles((now) => [...now, { id, name: file.name, bytes: file.size, sent: 0, problem: undefined }])
      try {
        const { method, address } = addressOf(key, { params: place.current })
        const output = await sendFile(method, address, id, file, (sent) => change({ sent }))
        forget(id)
        return output as Output
      } catch (thrown) {
        const problem = problemOf(thrown)
        change({ problem })
        throw problem
      }
    },
    [key, forget],
  )
  return { files, send, forget }
}

/** `fetch` cannot tell how much of a body was sent; XMLHttpRequest can. */
function sendFile(
  method: string,
  address: string,
  id: string,
  file: File,
  onProgress: (sent: number) => void,
): Promise<unknown> {
  const form = new FormData()
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open(method, address)
    for (const [name, value] of Object.entries(commonHeaders())) sending.setRequestHeader(name, value)
    sending.setRequestHeader('idempotency-key', id)
    sending.responseType = 'json'
    sending.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0)
    sending.onerror = () => reject(unreachable())
    sending.onload = () => {
      const body: unknown = sending.response
      if (sending.status >= 200 && sending.status < 300) resolve(body)
      else reject(problemFromBody(sending.status, body, sending.getResponseHeader('x-request-id')))
    }
    sending.send(form)
  })
}
