import { Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Ability } from '../../contract.ts'
import { kindsMessages } from './kinds-messages.ts'
import classes from './levels.module.css'

/** What an ability is and what its levels mean, in the reader's language; what nobody described says so. */
export function Levels({ of: { description, levels } }: { readonly of: Ability }) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const about = say(description)
  return (
    <>
      {about !== '' && <Text>{about}</Text>}
      {levels.length === 0 ? (
        <Text c="dimmed">{t('levels.none')}</Text>
      ) : (
        <dl className={classes['levels']}>
          {levels.map(({ level, text }) => (
            <div key={level}>
              <dt>{t('level', { n: level })}</dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** The same in both languages, below each other. */
export function LevelsInBoth({ of: { description, levels } }: { readonly of: Ability }) {
  const t = useText(kindsMessages)
  return (
    <>
      {(['id', 'en'] as const).map((language) => (
        <section key={language} lang={language}>
          <h2 className={classes['language']}>{t(`language.${language}`)}</h2>
          {description[language] !== '' && <Text>{description[language]}</Text>}
          <dl className={classes['levels']}>
            {levels.map(({ level, text }) => (
              <div key={level}>
                <dt>{level}</dt>
                <dd>{text[language]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {levels.length === 0 && <Text c="dimmed">{t('levels.none')}</Text>}
    </>
  )
}
