import AxeBuilder from '@axe-core/playwright'
import { devices, expect, test, type Page } from '@playwright/test'

/** Signs in as one of the people of the demonstration bank, by the name on the card. */
async function signInAs(page: Page, name: RegExp): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).click()
  await expect(page.getByRole('button', { name: /^Menu/ })).toBeVisible()
}

/** Everything that the browser complained about, but for answers that say "not signed in". */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

test('whoever is not signed in comes back to the page that was asked for', async ({ page }) => {
  await page.goto('/notices')
  await expect(page).toHaveURL(/\/sign-in\?back=%2Fnotices$/)
  await page.getByRole('button', { name: /Yusuf/ }).click()
  await expect(page).toHaveURL(/[^=]\/notices$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Kabar' })).toBeFocused()
})

test('what is missing is told beside the field and gathered at the top, which leads to the field', async ({
  page,
}) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await summary.getByRole('button', { name: 'Isi kata sandi Anda.' }).click()
  await expect(page.getByLabel('Kata sandi', { exact: true })).toBeFocused()
})

test('a wrong password is told in the language of the screen', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByText('EN', { exact: true }).click()
  await page.getByLabel('E-mail').fill('nobody@bank-contoh.example')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(/password/i)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the language changes at once, stays with the person, and changes back', async ({ page }) => {
  await signInAs(page, /Intan/)
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await page.getByText('EN', { exact: true }).click()
  await kept
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hello, /)
  await expect(page).toHaveTitle(/^Hello, .* · Etalase$/)
  await page.goto('/profile')
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
  const keptAgain = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await page.getByText('ID', { exact: true }).click()
  await keptAgain
  await expect(page.getByRole('heading', { level: 1, name: 'Profil' })).toBeVisible()
})

test('Ctrl+K finds rooms and services and leads there', async ({ page }) => {
  await signInAs(page, /Putri/)
  await page.keyboard.press('Control+k')
  const words = page.getByRole('textbox', { name: /Cari layanan/ })
  await words.fill('laptop')
  await expect(page.getByText('Laptop kerja').first()).toBeVisible()
  await words.fill('beranda')
  await expect(page.getByRole('dialog').getByText('Beranda')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/$/)
})

test('the keyboard reaches the content first and the title after each step', async ({ page }) => {
  await signInAs(page, /Putri/)
  await page.goto('/notices')
  await expect(page.getByRole('heading', { level: 1, name: 'Kabar' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('navigation').getByRole('link', { name: 'Beranda' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a phone has five places at the bottom, the last of which holds all others', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await signInAs(page, /Rini/)
  const bar = page.getByRole('navigation', { name: 'Ruangan' })
  await expect(bar.getByRole('link').last()).toHaveText('Lainnya')
  expect(await bar.getByRole('link').count()).toBeLessThanOrEqual(5)
  await bar.getByRole('link', { name: 'Lainnya' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lainnya' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await context.close()
})

test('without a network the screen says so, and what waits is sent afterwards', async ({ page, context }) => {
  await signInAs(page, /Dewi/)
  await page.goto('/profile')
  await expect(page.getByRole('combobox', { name: 'Zona waktu' })).toHaveValue(/WIB/)
  await context.setOffline(true)
  await expect(page.getByText('Anda sedang luring.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Zona waktu' }).click()
  await page.getByRole('option', { name: /WIB/ }).click()
  await page.getByRole('combobox', { name: 'Zona waktu' }).click()
  await page.getByRole('option', { name: /WITA/ }).click()
  await expect(page.getByText('1 perubahan menunggu')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('combobox', { name: 'Zona waktu' })).toHaveValue(/WITA/)
  await expect(page.getByText('Anda sedang luring.')).toBeHidden()
  await page.getByRole('combobox', { name: 'Zona waktu' }).click()
  await page.getByRole('option', { name: /WIB/ }).click()
  await expect(page.getByRole('combobox', { name: 'Zona waktu' })).toHaveValue(/WIB/)
})

test('a device that is signed out from elsewhere has to sign in again', async ({ browser }) => {
  const phone = devices['iPhone 15'].userAgent
  const [one, other] = await Promise.all([browser.newContext(), browser.newContext({ userAgent: phone })])
  const [here, there] = await Promise.all([one.newPage(), other.newPage()])
  await signInAs(there, /Laras/)
  await signInAs(here, /Laras/)
  await here.goto('/profile')
  await here
    .getByRole('listitem')
    .filter({ hasText: 'Safari · iPhone' })
    .getByRole('button', { name: /^Keluarkan/ })
    .first()
    .click()
  await expect(here.getByText(/sudah dikeluarkan/)).toBeVisible()
  await there.goto('/notices')
  await expect(there).toHaveURL(/\/sign-in\?back=/)
  await Promise.all([one.close(), other.close()])
})

test('an address that leads nowhere says so, with the rooms around it', async ({ page }) => {
  await signInAs(page, /Putri/)
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { level: 1, name: 'Halaman tidak ditemukan' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Ruangan' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pages of the shell have no fault that axe sees and break no rule of the content policy, ${colorScheme}`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/sign-in')
    await expect(page.getByRole('button', { name: /Yusuf/ })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await signInAs(page, /Yusuf/)
    for (const path of ['/', '/profile', '/notices', '/more', '/no/such/page']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
        path,
      ).toEqual([])
    }
    expect(complaints).toEqual([])
  })
}

test('signing out leads to the door and leaves nothing behind', async ({ page }) => {
  await signInAs(page, /Dimas/)
  await page.getByRole('button', { name: /^Menu/ }).click()
  await page.getByRole('menuitem', { name: 'Keluar' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto('/profile')
  await expect(page).toHaveURL(/\/sign-in\?back=%2Fprofile$/)
})
