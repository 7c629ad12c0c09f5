import { Button, Group, Textarea } from '@mantine/core'
import { IconAt } from '@tabler/icons-react'
import { useId, useRef, type ReactNode, type RefObject } from 'react'
import type { InputProps } from '../../../platform/ui/forms/mantine-form.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { choiceId, MentionBox } from '../mention/mention-box.tsx'
import { mentionMessages } from '../mention/mention-messages.ts'
import { useMentioning, type Mentioning, type MentionField } from '../mention/use-mentioning.ts'
import { putWords } from '../parts/put-words.ts'
import { CannedPicker, useCannedStore, useCannedFor } from './canned-picker.tsx'
import classes from './speaking-input.module.css'

interface SpeakingInputProps {
  readonly view: RequestView
  readonly label: string
  readonly description?: ReactNode
  readonly field: InputProps
  readonly minRows: number
  /** True: the dialog opens on it. */
  readonly first?: boolean
  /** Where colleagues can be mentioned: whom the text mentions so far. */
  readonly mentions?: MentionField
}

const nobody: MentionField = { picked: [], onPicked: () => undefined }

/**
 * What is said to the asker. Whoever serves may put in one of the unit's canned answers, by button or with / in the empty
 * field; where colleagues can be mentioned an @ finds them.
 */
export function SpeakingInput(props: SpeakingInputProps) {
  const { view, field, first, mentions } = props
  const input = useRef<HTMLTextAreaElement>(null)
  const store = useCannedStore()
  const answers = useCannedFor(view)
  const listId = useId()
  const text = String(field.value ?? '')
  const write = (said: string): void => field.onChange(said)
  const mentioning = useMentioning({ view, input, text, write, ...(mentions ?? nobody) })
  const insert = (words: string): void => {
    const at = input.current?.selectionStart ?? text.length
    const before = text.slice(0, at)
    const gap = before === '' || /\s$/.test(before) ? '' : ' '
    putWords(input, write, { before, words: gap + words, after: text.slice(at) })
  }
  const openCanned = text === '' && answers.length > 0 ? () => store.openDropdown() : undefined
  const said = <SaidField {...props} {...{ input, listId, mentioning, openCanned }} />
  return (
    <div>
      {mentions ? <MentionBox {...{ of: mentioning, listId }}>{said}</MentionBox> : said}
      <Group gap={0}>
        {answers.length > 0 && <CannedPicker view={view} answers={answers} store={store} onPick={insert} />}
        {mentions && <MentionButton begin={mentioning.begin} />}
      </Group>
      {first === true && store.dropdownOpened && <div aria-hidden className={classes['room']} />}
    </div>
  )
}

interface SaidFieldProps extends SpeakingInputProps {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly listId: string
  readonly mentioning: Mentioning
  /** Opens the canned answers, where / does so. */
  readonly openCanned: (() => void) | undefined
}

/** The field itself: keys first go to the list of colleagues, where it is open. */
function SaidField(props: SaidFieldProps) {
  const { label, description, field, minRows, first, mentions, input, listId, mentioning, openCanned } = props
  const follow = (typed: HTMLTextAreaElement): void => mentions && mentioning.follow(typed)
  const listed = mentioning.open && {
    'aria-controls': listId,
    'aria-activedescendant': choiceId(listId, mentioning.index),
  }
  return (
    <Textarea
      ref={input}
      label={label}
      {...(description !== undefined && { description })}
      autosize
      minRows={minRows}
      maxRows={12}
      maxLength={4000}
      {...(first === true && { 'data-autofocus': true })}
      data-path="text"
      {...field}
      {...(mentions && { 'aria-autocomplete': 'list' as const })}
      {...listed}
      onChange={(event) => {
        field.onChange(event)
        follow(event.currentTarget)
      }}
      onSelect={(event) => follow(event.currentTarget)}
      onKeyDown={(event) => {
        if (mentioning.key(event) || event.key !== '/' || openCanned === undefined) return
        event.preventDefault()
        openCanned()
      }}
    />
  )
}

function MentionButton({ begin }: { readonly begin: () => void }) {
  const t = useText(mentionMessages)
  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={<IconAt size={18} aria-hidden />}
      title={t('insert.key')}
      onClick={begin}
    >
      {t('insert')}
    </Button>
  )
}
