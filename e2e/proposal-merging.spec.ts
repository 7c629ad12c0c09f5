import type { Locator, Page } from '@playwright/test'
import type { ProposalView } from '../src/voice/contract.ts'
import { proposalMessages } from '../src/voice/ui/proposal/proposal-messages.ts'
import { wordsMessages } from '../src/voice/ui/words-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { picture } from './support/pictures.ts'
import { ask, unique } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const p = wordsOf(proposalMessages, 'id')
const w = wordsOf(wordsMessages, 'id')
const text = 'Sekarang kami harus menunggu di loket; cukup kirim pesan bila sudah siap diambil.'

async function looksRight({ page }: Visitor, name: string, part?: string): Promise<void> {
  await settled(page)
  await expectNoFaults(page, part)
  expect(await pixelsBeyond(page)).toBe(0)
  await picture(page, name)
}

/** By the keyboard alone: goes there and presses the key. */
async function press(page: Page, at: Locator, key = 'Enter'): Promise<void> {
  await at.focus()
  await page.keyboard.press(key)
}

function propose({ call }: Visitor, serviceId: string, title: string): Promise<ProposalView> {
  return call('POST', '/proposals', { serviceId, title, text })
}

test('a steward merges a duplicate by keyboard: votes move, nobody counts twice, and its author reads it on a phone', async ({
  enter,
}) => {
  const [administrator, head, author, other, supporter, steward] = await Promise.all([
    enter('yusuf'),
    enter('gilang'),
    enter('reza'),
    enter('mega', { phone: true, dark: true }),
    enter('fitri'),
    enter('intan'),
  ])
  const desk = await makeDesk(administrator, head)
  await ask(author, desk.service.id, 'Kartu antrean')
  const older = await propose(author, desk.service.id, unique('Pemberitahuan lewat pesan'))
  const younger = await propose(other, desk.service.id, unique('Kirim pesan bila siap diambil'))
  await other.call('PUT', `/proposals/${older.id}/vote`)
  await supporter.call('PUT', `/proposals/${younger.id}/vote`)

  await test.step('whoever answers for the service does not merge what concerns them', async () => {
    await head.page.goto(`/proposals/${younger.id}`)
    await expect(head.page.getByRole('heading', { level: 1, name: younger.title })).toBeVisible()
    await expect(head.page.getByRole('button', { name: p('merge'), exact: true })).toHaveCount(0)
  })

  const { page } = steward
  await test.step('into a younger one nothing is merged, and the dialog says so', async () => {
    await page.goto(`/proposals/${older.id}`)
    await press(page, page.getByRole('button', { name: p('merge'), exact: true }))
    const dialog = page.getByRole('dialog', { name: p('merge.title') })
    await expect(dialog.getByText(p('merge.none'))).toBeVisible()
    await expect(dialog.getByRole('combobox')).toHaveCount(0)
    await looksRight(steward, 'proposal-merge-none', '[role="dialog"]')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: p('merge'), exact: true })).toBeFocused()
  })

  await test.step('the duplicate is merged into the older one', async () => {
    await page.goto(`/proposals/${younger.id}`)
    await press(page, page.getByRole('button', { name: p('merge'), exact: true }))
    const dialog = page.getByRole('dialog', { name: p('merge.title') })
    await press(page, dialog.getByRole('button', { name: p('merge'), exact: true }))
    await expect(dialog.getByText(p('reason.needed')).first()).toBeVisible()
    await dialog.getByRole('combobox', { name: p('merge.into') }).focus()
    await page.keyboard.type(older.title)
    await expect(page.getByRole('option', { name: older.title })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.getByLabel(p('reason')).focus()
    await page.keyboard.type('Keduanya meminta pesan bila sudah siap')
    await looksRight(steward, 'proposal-merging', '[role="dialog"]')
    await press(page, dialog.getByRole('button', { name: p('merge'), exact: true }))
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('status').getByText(w('state.merged'))).toBeVisible()
    await expect(page.getByText('Keduanya meminta pesan bila sudah siap')).toBeVisible()
    await expect(page.getByRole('button', { name: p('merge'), exact: true })).toHaveCount(0)
    await looksRight(steward, 'proposal-merged')
  })

  await test.step('the older one has every vote once, and says what was merged into it', async () => {
    await press(page, page.getByRole('main').getByRole('link', { name: older.title }))
    await expect(page.getByRole('heading', { level: 1, name: older.title })).toBeVisible()
    await expect(page.getByRole('link', { name: younger.title })).toBeVisible()
    const merged = await steward.call<ProposalView>('GET', `/proposals/${older.id}`)
    expect(merged.votes).toBe(3)
    await looksRight(steward, 'proposal-merged-into')
  })

  await test.step('on a phone its author is told, and their second vote is free again', async () => {
    await other.page.goto(`/proposals/${younger.id}`)
    await expect(other.page.getByRole('status').getByText(w('state.merged'))).toBeVisible()
    await looksRight(other, 'proposal-merged-phone')
    await other.page.getByRole('main').getByRole('link', { name: older.title }).click()
    await expect(other.page.getByText(p('votes.yours'))).toBeVisible()
    await other.page.goto('/proposals/my-votes')
    await expect(other.page.getByRole('link', { name: older.title })).toBeVisible()
    await expect(other.page.getByRole('link', { name: younger.title })).toHaveCount(0)
    await looksRight(other, 'proposal-my-votes-after-merge')
  })
})
