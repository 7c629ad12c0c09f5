import { useText } from '../../../platform/ui/text/use-text.ts'
import { Verdict, type VerdictKind } from '../../../platform/ui/parts/verdict.tsx'
import type { ImportView } from '../../contract.ts'
import { intakeUiMessages } from '../intake-messages.ts'

const kinds: Readonly<Record<ImportView['state'], VerdictKind>> = {
  preparing: 'unknown',
  checking: 'signal',
  checked: 'unknown',
  writing: 'signal',
  done: 'kept',
  failed: 'broken',
  undoing: 'signal',
  undone: 'unknown',
  discarded: 'unknown',
}

/** Where an import stands, as a shape and a word. */
export function StateWord({ of }: { readonly of: ImportView['state'] }) {
  const t = useText(intakeUiMessages)
  return <Verdict kind={kinds[of]}>{t(`state.${of}`)}</Verdict>
}
