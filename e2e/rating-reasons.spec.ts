import type { Page } from '@playwright/test'
import { rateMessages } from '../src/measurement/ui/rate/rate-messages.ts'
import { editorMessages } from '../src/service/ui/editor/editor-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk, type Desk } from './support/desk.ts'
import { picture } from './support/pictures.ts'
import { ask, serve, unique } from './support/requests.ts'
import { say, wordsOf, type Language } from './support/words.ts'

const fast = { id: 'Cepat', en: 'Quick' }
const politely = { id: 'Petugasnya ramah', en: 'Friendly staff' }
const swift = { id: 'Jawabannya cepat', en: 'Answered quickly' }
const clear = { id: 'Penjelasannya jelas', en: 'Clearly explained' }

/** Opens the editor of the service that the desk offers. */
async function edit({ page }: Visitor, desk: Desk, language: Language): Promise<void> {
  await page.goto(`/services/${desk.service.id}/edit`)
  const name = desk.service.name[language]
  const title = say(editorMessages['change.title'], language, { name })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await settled(page)
}

/** Fills the words of a reason in both languages. */
async function fill(page: Page, n: number, words: { readonly id: string; readonly en: string }) {
  const reason = page.getByRole('group', {
    name: say(editorMessages['reasons.one'], 'id', { n }),
    exact: true,
  })
  await reason.getByLabel('Bahasa Indonesia').fill(words.id)
  await reason.getByLabel('Bahasa Inggris').fill(words.en)
}

/** One's verdict with a reason; the page then tells it back. */
async function rateFor(visitor: Visitor, requestId: string, language: Language, reason: string) {
  const { page } = visitor
  const t = wordsOf(rateMessages, language)
  await page.goto(`/requests/${requestId}/rate`)
  await page.getByRole('radio', { name: `4: ${t('mark.4')}` }).check()
  await page
    .getByRole('group', { name: t('reasons') })
    .getByRole('checkbox', { name: reason })
    .check()
  await settled(page)
  await expectNoFaults(page)
  await page.getByRole('button', { name: t('send') }).click()
  await expect(page.getByRole('heading', { level: 2, name: t('sent.title') })).toBeFocused()
  await expect(said(page, language)).toHaveText(reason)
}

/** The reasons of a verdict, as its rater reads them. */
function said(page: Page, language: Language) {
  const label = page.getByRole('term').filter({ hasText: say(rateMessages['own.reasons'], language) })
  return label.locator('xpath=following-sibling::dd[1]')
}

test('reasons are reworded by the head: the next rater chooses from the new ones, and an older verdict keeps its words', async ({
  enter,
}) => {
  test.slow()
  const t = wordsOf(editorMessages, 'id')
  const [administrator, head, first, second] = await Promise.all([
    enter('yusuf'),
    enter('eko'),
    enter('sari', { language: 'en', dark: true }),
    enter('rizky', { phone: true }),
  ])
  const desk = await makeDesk(administrator, head)
  const asked = [
    await ask(first, desk.service.id, unique('Map')),
    await ask(second, desk.service.id, unique('Rak')),
  ]
  for (const { id } of asked) await serve(head, id)
  const [older, newer] = asked.map(({ id }) => id)

  // Offered for the first time, and chosen in the other language.
  const { page } = head
  await edit(head, desk, 'id')
  await page.getByRole('button', { name: t('reasons.add') }).click()
  await fill(page, 1, fast)
  await page.getByRole('button', { name: t('reasons.add') }).click()
  await fill(page, 2, politely)
  await expectNoFaults(page)
  await page.getByRole('button', { name: t('change.act') }).click()
  await expect(page.getByText(t('change.done', { name: desk.service.name.id }))).toBeVisible()
  await rateFor(first, String(older), 'en', fast.en)

  // Reworded, moved, taken out: what was chosen stays in sight for whoever edits.
  await edit(head, desk, 'id')
  await fill(page, 1, swift)
  await page.getByRole('button', { name: t('reasons.remove', { n: 2 }) }).click()
  await page.getByRole('button', { name: t('reasons.add') }).click()
  await fill(page, 2, clear)
  await page.getByRole('button', { name: t('reasons.up', { n: 2 }) }).click()
  const retired = page.getByRole('list', { name: t('reasons.retired') })
  await expect(retired.getByRole('listitem')).toHaveText([new RegExp(politely.id)])
  await expectNoFaults(page)
  await retired.scrollIntoViewIfNeeded()
  await picture(page, 'reasons-editor-1280')
  await page.getByRole('button', { name: t('change.act') }).click()
  await expect(page.getByText(t('change.done', { name: desk.service.name.id }))).toBeVisible()
  await edit(head, desk, 'id')
  await expect(retired.getByRole('listitem')).toHaveText([new RegExp(fast.id), new RegExp(politely.id)])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await pixelsBeyond(page)).toBe(0)
  await expectNoFaults(page)
  await picture(page, 'reasons-editor-390')

  await second.page.goto(`/requests/${newer}/rate`)
  await second.page.getByRole('radio', { name: /^4: / }).check()
  const offered = second.page.getByRole('group', { name: say(rateMessages.reasons, 'id') })
  await expect(offered.getByRole('checkbox')).toHaveCount(2)
  await expect(offered.getByRole('checkbox').first()).toHaveAccessibleName(clear.id)
  expect(await pixelsBeyond(second.page)).toBe(0)
  await picture(second.page, 'reasons-rate-390')
  await rateFor(second, String(newer), 'id', swift.id)

  await first.page.reload()
  await expect(said(first.page, 'en')).toHaveText(fast.en)
  await settled(first.page)
  await expectNoFaults(first.page)
  await picture(first.page, 'reasons-older-verdict-dark')
})
