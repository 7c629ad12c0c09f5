import type { Page } from '@playwright/test'
import { badgesMessages } from '../src/readiness/ui/badges/badges-messages.ts'
import { badge, issuerOfBadges, makeBadgeKey, subject, withProof } from '../test/badges.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { picture } from './support/pictures.ts'
import { wordsOf } from './support/words.ts'

const t = wordsOf(badgesMessages, 'id')
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
    const fileOf = async (email: string) => ({
      name: 'lencana.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify(
          await withProof(
            badge({
              credentialSubject: subject({
                identifier: [
                  {
                    type: 'IdentityObject',
                    hashed: false,
                    identityHash: email,
                    identityType: 'emailAddress',
                  },
                ],
              }),
            }),
            key,
          ),
        ),
      ),
    })
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
})
