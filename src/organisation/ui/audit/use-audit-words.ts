import { useText } from '../../../platform/ui/text/use-text.ts'
import { auditMessages } from './audit-messages.ts'
import { auditActions, auditDetails, auditSubjects } from './audit-names-messages.ts'

/** Names of the log in the reader's language; what has none is shown as the log has it. */
export function useAuditWords() {
  const t = useText(auditMessages)
  const actions = useText(auditActions)
  const subjects = useText(auditSubjects)
  const details = useText(auditDetails)
  return {
    action: (name: string): string => (isKey(auditActions, name) ? actions(name) : name),
    subject: (kind: string): string => (isKey(auditSubjects, kind) ? subjects(kind) : kind),
    detail: (path: readonly string[]): string =>
      path
        .map((part) => (isKey(auditDetails, part) ? details(part) : part))
        .reduce((outer, inner) => t('within', { outer, inner })),
  }
}

function isKey<Names extends object>(names: Names, name: string): name is keyof Names & string {
  return Object.hasOwn(names, name)
}
