import type { Page } from '@playwright/test'
import { openBadgeMessages } from '../src/readiness/ui/badges/badge-status-messages.ts'
import { badgesMessages } from '../src/readiness/ui/badges/badges-messages.ts'
import { listsMessages } from '../src/readiness/ui/badges/lists-messages.ts'
import { badge, issuerOfBadges, makeBadgeKey, statusList, subject, withProof } from '../test/badges.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { picture } from './support/pictures.ts'
import { wordsOf } from './support/words.ts'

const t = wordsOf(badgesMessages, 'id')
const l = wordsOf(listsMessages, 'id')
const s = wordsOf(openBadgeMessages, 'id')
const key = makeBadgeKey()
const course = 'https://lsp-contoh.example/lencana/p3k'

async function looksFine(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const)
    for (const size of [
      { width: 390, height: 844 },
      { width: 1280, height: 800 },
    ]) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize(size)
      await settled(page)
      await picture(page, `${name}-${size.width}-${scheme}`)
      expect(await pixelsBeyond(page), name).toBe(0)
      await expectNoFaults(page)
    }
}

/** A badge of somebody by their address, with what a test changes. */
async function fileOf(email: string, changes: Readonly<Record<string, unknown>> = {}) {
  const identifier = [
    { type: 'IdentityObject', hashed: false, identityHash: email, identityType: 'emailAddress' },
  ]
  const said = badge({ credentialSubject: subject({ identifier }), ...changes })
  return jsonFile('lencana.json', await withProof(said, key))
}

function jsonFile(name: string, content: object) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) }
}

test.describe.serial('a digital badge', () => {
  let kindName = ''

  test('is believed of issuers that the administrator trusts', async ({ enter }) => {
    const { page, call } = await enter('yusuf', { tolerated: [400] })
    const name = { id: 'Pertolongan pertama (uji)', en: 'First aid (trial)' }
    const terms = {
      assessed: false,
      validityMonths: 24,
      renewalDays: 30,
      minimumAge: null,
      prerequisite: null,
    }
    const none = { id: '', en: '' }
    await call('POST', '/credential-kinds', { name, issuer: none, ...terms, includes: [], grants: [] })
    kindName = name.id
    await page.goto('/readiness/badges')
    await page.getByRole('button', { name: t('issuers.add') }).click()
    await page.getByLabel(t('issuer.name')).fill('LSP Contoh')
    await page.getByLabel(t('issuer.address')).fill(issuerOfBadges)
    await page.getByLabel(t('issuer.keys')).fill('bukan-kunci')
    await page.getByLabel(t('reason')).fill('Penerbit pelatihan')
    await page.getByRole('button', { name: t('save') }).click()
    await expect(page.getByText(/Kunci ini tidak dapat dipakai/).first()).toBeVisible()
    await page.getByLabel(t('issuer.keys')).fill(`${issuerOfBadges}#kunci ${key.multikey}`)
    await page.getByRole('button', { name: t('save') }).click()
    await expect(page.getByRole('list', { name: t('issuers.title') })).toContainText('LSP Contoh')
    await looksFine(page, 'issuers')
  })

  test('proves what the steward says of its achievement', async ({ enter }) => {
    const { page } = await enter('intan')
    await page.goto('/readiness/badges')
    await page.getByRole('button', { name: t('proves.add') }).click()
    await page.getByRole('combobox', { name: t('prove.issuer') }).click()
    await page.getByRole('option', { name: 'LSP Contoh' }).click()
    await page.getByLabel(t('prove.achievement')).fill(course)
    await page.getByRole('combobox', { name: t('prove.kind') }).fill(kindName)
    await page.getByRole('option', { name: kindName }).click()
    await page.getByLabel(t('reason')).fill('Kurikulumnya sama')
    await page.getByRole('button', { name: t('save') }).click()
    await expect(page.getByRole('list', { name: t('proves.title') })).toContainText(kindName)
    await looksFine(page, 'proves')
  })

  test('counts at once for its owner, and says why another does not', async ({ enter }) => {
    const { page } = await enter('sari', { tolerated: [422] })
    await page.goto('/readiness')
    await page.getByRole('button', { name: t('mine.open') }).click()
    const input = page.getByRole('dialog').locator('input[type=file]')
    await input.setInputFiles(await fileOf('orang.lain@bank-contoh.example'))
    await expect(page.getByRole('alert')).toContainText('diberikan kepada orang lain')
    await looksFine(page, 'refused')
    await input.setInputFiles(await fileOf('sari@bank-contoh.example'))
    await expect(page.getByRole('status').filter({ hasText: 'Lencana sah' })).toContainText(kindName)
    await looksFine(page, 'taken')
    await page.keyboard.press('Escape')
    await expect(page.getByText(/Penerbit tidak menyediakan daftar pencabutan/).first()).toBeVisible()
    await looksFine(page, 'mine')
  })

  test('waits without a list of revocations, and is refused once its issuer’s list has it', async ({
    enter,
  }) => {
    const [owner, administrator] = await Promise.all([
      enter('joko', { phone: true }),
      enter('yusuf', { tolerated: [422] }),
    ])
    await owner.page.goto('/readiness')
    await owner.page.getByRole('button', { name: t('mine.open') }).click()
    const credentialStatus = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://lsp-contoh.example/status/3',
    }
    const own = await fileOf('joko@bank-contoh.example', { id: 'urn:uji:joko', credentialStatus })
    await owner.page.getByRole('dialog').locator('input[type=file]').setInputFiles(own)
    await expect(
      owner.page.getByRole('status').filter({ hasText: t('mine.waitsForStatus', { kind: kindName }) }),
    ).toBeVisible()
    await owner.page.keyboard.press('Escape')
    await expect(owner.page.getByText(s('status.not_at_hand')).first()).toBeVisible()

    const { page } = administrator
    await page.goto('/readiness/badges')
    const bring = page.getByRole('group', { name: l('file') })
    const input = bring.locator('input[type=file]')
    await input.setInputFiles(jsonFile('daftar.json', { bukan: 'daftar' }))
    await expect(bring.getByRole('alert')).toContainText('bukan daftar status')
    const list = statusList([7], { validFrom: '2026-01-01T00:00:00Z' })
    await input.setInputFiles(jsonFile('daftar.json', await withProof(list, key)))
    await expect(bring.getByRole('status')).toHaveText(
      l('taken', { issuer: 'LSP Contoh', checked: 2, withdrawn: 1 }),
    )
    await expect(page.getByRole('list', { name: l('title') })).toContainText(
      'https://lsp-contoh.example/status/3',
    )
    await looksFine(page, 'lists')
    // The owner's page says so by itself.
    await expect(owner.page.getByText(s('status.revoked')).first()).toBeVisible()
    await looksFine(owner.page, 'revoked')
  })
})
