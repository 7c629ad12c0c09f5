import { Button, Combobox, useCombobox, type ComboboxStore } from '@mantine/core'
import { IconMessage2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useSession } from '../../../platform/ui/session/session.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CannedAnswer, RequestView } from '../../contract.ts'
import { fillCanned } from '../../domain/canned.ts'
import { useRead } from '../api.ts'
import { yourUnits } from '../queue/your-units.ts'
import { cannedMessages } from './canned-messages.ts'
import { matchingCanned } from './matching-canned.ts'

/** The list of canned answers: opened by its button, or by a key in the field. */
export function useCannedStore(): ComboboxStore {
  const store: ComboboxStore = useCombobox({
    onDropdownOpen: () => store.focusSearchInput(),
    onDropdownClose: () => store.resetSelectedOption(),
  })
  return store
}

/** What the unit that holds a request keeps ready, for those who answer in its name. */
export function useCannedFor(view: RequestView): readonly CannedAnswer[] {
  const speaks = yourUnits(useSession()).some(({ id }) => id === view.holder.id)
  const canned = useRead(
    'GET /units/:unitId/canned-answers',
    { params: { unitId: view.holder.id } },
    { enabled: speaks },
  )
  return (speaks ? canned.data?.rows : undefined) ?? []
}

interface CannedPickerProps {
  readonly view: RequestView
  readonly answers: readonly CannedAnswer[]
  readonly store: ComboboxStore
  /** Hands over the words in the asker's language, filled in for this request. */
  readonly onPick: (words: string) => void
}

/** One of the unit's canned answers, found by words. */
export function CannedPicker({ view, answers, store, onPick }: CannedPickerProps) {
  const t = useText(cannedMessages)
  const [q, setQ] = useState('')
  const reads = view.askedForReads
  const found = matchingCanned(answers, q)
  const values = {
    name: view.askedFor.name,
    number: view.number,
    service: view.service.name[reads],
  }
  const pick = (id: string): void => {
    const answer = found.find((one) => one.id === id)
    store.closeDropdown()
    setQ('')
    if (answer) onPick(fillCanned(answer.text[reads], values))
  }
  return (
    <Combobox store={store} onOptionSubmit={pick} position="bottom-start" width={320} withinPortal={false}>
      <Combobox.Target withAriaAttributes={false}>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconMessage2 size={18} aria-hidden />}
          title={t('insert.key')}
          aria-haspopup="listbox"
          aria-expanded={store.dropdownOpened}
          onClick={() => store.toggleDropdown()}
        >
          {t('insert')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={q}
          onChange={(event) => {
            setQ(event.currentTarget.value)
            store.selectFirstOption()
          }}
          placeholder={t('search')}
          aria-label={t('search')}
        />
        <Combobox.Header>{t('insert.reads', { language: reads })}</Combobox.Header>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={t('list')}>
          {found.map(({ id, title, text }) => (
            <Combobox.Option key={id} value={id} title={text[reads]}>
              {title[reads]}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('insert.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
