import { Combobox, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import classes from './mention-box.module.css'
import { mentionMessages } from './mention-messages.ts'
import type { Mentioning } from './use-mentioning.ts'

/** The id of the choice that Enter takes. */
export function choiceId(listId: string, index: number): string {
  return `${listId}-${index}`
}

interface MentionBoxProps {
  readonly of: Mentioning
  readonly listId: string
  /** The field in which one types. */
  readonly children: ReactNode
}

/** A field, and below it the colleagues whom the name after `@` finds. The focus stays in the field. */
export function MentionBox({ of, listId, children }: MentionBoxProps) {
  const t = useText(mentionMessages)
  const { store, choices, open, index, pick } = of
  return (
    <>
      <Combobox store={store} onOptionSubmit={pick} position="bottom-start" width={320} withinPortal={false}>
        <Combobox.DropdownTarget>
          <div>{children}</div>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={!open}>
          <Combobox.Options id={listId} mah={280} style={{ overflowY: 'auto' }} aria-label={t('list')}>
            {choices.map(({ id, name, unit }, at) => (
              <Combobox.Option
                key={id}
                id={choiceId(listId, at)}
                value={id}
                aria-selected={at === index}
                {...(at === index && { 'data-combobox-selected': true })}
              >
                {name} {unit !== '' && <span className={classes['unit']}>{unit}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <VisuallyHidden role="status">{open ? t('found', { n: choices.length }) : ''}</VisuallyHidden>
    </>
  )
}
