import { STATUS_CODES } from 'node:http'
import type { ProblemCatalogue } from '../i18n/messages.ts'
import { renderText } from '../i18n/render.ts'
import type { Language } from './endpoint.ts'
import { platformProblems } from './platform-problems.ts'
import type { Refusal } from './result.ts'

/** An error on the wire: RFC 9457 with the product's code, the request's id and the inputs it is about. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly requestId: string
  readonly invalid_params?: readonly { readonly name: string; readonly reason: string }[]
}

/** The only producer of errors on the wire. */
export interface Problems {
  of(refusal: Refusal, language: Language, requestId: string): Problem
}

/** Joins the catalogues of all slices; a code in two of them is a bug. */
export function joinProblems(catalogues: readonly ProblemCatalogue[]): Problems {
  const all = new Map<string, ProblemCatalogue[string]>()
  for (const catalogue of [platformProblems, ...catalogues]) {
    for (const [code, entry] of Object.entries(catalogue)) {
      if (all.has(code)) throw new Error(`Two catalogues have the code ${code}`)
      all.set(code, entry)
    }
  }
  return {
    of(refusal, language, requestId) {
      const entry = all.get(refusal.code) ?? platformProblems.out_of_order
      return {
        type: `urn:etalase:problem:${refusal.code}`,
        title: STATUS_CODES[entry.status] ?? 'Error',
        status: entry.status,
        detail: renderText(language, entry, refusal.values),
        code: refusal.code,
        requestId,
        ...(refusal.fields && { invalid_params: refusal.fields }),
      }
    },
  }
}
