import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PromiseCard } from '../../contract.ts'
import { cardMessages } from './card-messages.ts'
import classes from './cards.module.css'

/** What is promised, in words: within how many working minutes. */
export function usePromiseWords() {
  const t = useText(cardMessages)
  const { minutes } = useFormat()
  return ({
    responseMinutes: response,
    completionMinutes: completion,
  }: {
    readonly responseMinutes: number | null
    readonly completionMinutes: number | null
  }): string => {
    if (response !== null && completion !== null)
      return t('promise.both', { response: minutes(response), completion: minutes(completion) })
    if (response !== null) return t('promise.response', { response: minutes(response) })
    return completion === null
      ? t('promise.none')
      : t('promise.completion', { completion: minutes(completion) })
  }
}

/** The promises of a service by priority. */
export function PromiseLines({ promises }: Pick<PromiseCard, 'promises'>) {
  const t = useText(cardMessages)
  const say = usePromiseWords()
  return (
    <ul className={classes['promises']}>
      {promises.map((promise) => (
        <li key={promise.priority}>
          {t(`priority.${promise.priority}`)}: {say(promise)}
        </li>
      ))}
    </ul>
  )
}
