import type { Column } from '../../../platform/ui/lists/column.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { questionMessages } from './question-messages.ts'
import { useQuestionWords } from './use-question-words.ts'

/** How likely it is that what is asked about is chance: the last column of every list. */
export function useChanceColumn(): Column<{ readonly q: number }> {
  const t = useText(questionMessages)
  const { chance } = useQuestionWords()
  return {
    key: 'q',
    title: t('column.q'),
    cell: ({ q }) => chance(q),
    width: '10rem',
    align: 'end',
    phone: 'line',
  }
}
