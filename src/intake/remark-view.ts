import type { RemarkRow } from './contract.ts'
import { kindText } from './sentences.ts'
import type { RemarkRecord } from './store/remarks.ts'

/** A remark in the reader's language. */
export function remarkView(language: 'id' | 'en', kind: string, record: RemarkRecord): RemarkRow {
  const { number, grade, role, line, field, value, code } = record
  return {
    number,
    grade,
    file: role === null ? null : kindText(language, kind, `file.${role}`),
    line,
    field,
    value,
    code,
    reason: kindText(language, kind, `remark.${code}`, record.arguments),
  }
}
