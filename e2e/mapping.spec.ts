import type { Page } from '@playwright/test'
import { mappingMessages } from '../src/intake/ui/mapping/mapping-messages.ts'
import { intakeUiMessages } from '../src/intake/ui/intake-messages.ts'
import { runMessages } from '../src/intake/ui/run/run-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { picture } from './support/pictures.ts'
import { unique } from './support/requests.ts'
import { say } from './support/words.ts'

const t = (key: keyof typeof runMessages) => say(runMessages[key], 'id')
const m = (key: keyof typeof mappingMessages) => say(mappingMessages[key], 'id')
const state = (key: 'checked' | 'done' | 'undone') => say(intakeUiMessages[`state.${key}`], 'id')

/** A made-up list of tickets in words of its own; the last three rows are broken unless they are mended. */
function list(mark: string, mended: boolean): string {
  const row = (n: number, opened: string, done: string, word: string) =>
    `${mark}-${n};Perbaikan ${mark};Meja ${mark};Ani ${mark};${word};${opened};${done}`
  return [
    'No Tiket;Jenis Layanan;Bagian;Pemohon;Status;Tanggal Dibuat;Tanggal Selesai',
    ...Array.from({ length: 11 }, (_, n) =>
      row(n + 10, `1${n % 9}/3/2024 08:00`, '20/3/2024 10:00', 'Kelar'),
    ),
    row(3, '14/3/2024 09:00', '', 'Baru'),
    row(4, mended ? '14/3/2024 09:30' : 'kemarin', '', 'Baru'),
    row(5, '15/3/2024 09:00', mended ? '15/3/2024 11:00' : '1/3/2024 09:00', 'Kelar'),
    row(6, '15/3/2024 10:00', '', mended ? 'Baru' : 'Tertidur'),
    '',
  ].join('\n')
}

test('an administrator maps a foreign list on the screen, sees three bad rows, mends, imports, and takes it back', async ({
  enter,
}) => {
  const { page } = await enter('yusuf')
  const mark = unique('PETA').replaceAll(/[^A-Za-z0-9]/g, '')
  await page.goto('/imports')
  await page.getByRole('button', { name: say(intakeUiMessages.new, 'id') }).click()
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/)
  await send(page, 'tiket.csv', list(mark, false))
  await choose(page, t('profile'), t('ownMapping'))

  await page.getByRole('button', { name: m('begin') }).click()
  // The proposal knows the columns by their names; what "Kelar" means it cannot know.
  const mapping = page.getByRole('region', { name: m('title') })
  await expect(mapping.getByRole('combobox', { name: m('part.number') })).toHaveValue('No Tiket')
  await expect(mapping.getByRole('combobox', { name: m('part.opened') })).toHaveValue('Tanggal Dibuat')
  await expect(mapping.getByRole('combobox', { name: 'Kelar' })).toHaveValue('')
  const preview = page.getByRole('table', { name: m('preview') })
  await expect(preview.getByText(/: Kelar$/)).toHaveCount(12)
  await choose(page, 'Kelar', m('state.completed'))
  await expect(preview.getByText(/: Kelar$/)).toHaveCount(0)
  await expect(preview.getByText(`${mark}-10`, { exact: true })).toBeVisible()
  await expect(preview.getByText('Tertidur')).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  await picture(page, 'mapping')
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  expect(await pixelsBeyond(page)).toBe(0)
  await picture(page, 'mapping-phone')
  await expectNoFaults(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page.getByText(state('checked'))).toBeVisible()
  const setAside = page.getByRole('table', { name: t('problems') })
  await expect(setAside.getByRole('row')).toHaveCount(4)
  for (const value of ['kemarin', 'Tertidur', '1/3/2024 09:00'])
    await expect(setAside.getByText(value)).toBeVisible()

  // The mended file is read by the same mapping.
  await send(page, 'tiket-diperbaiki.csv', list(mark, true))
  await expect(mapping.getByRole('combobox', { name: 'Kelar' })).toHaveValue(m('state.completed'))
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page.getByText(state('checked'))).toBeVisible()
  await expect(page.getByRole('table', { name: t('problems') })).toHaveCount(0)
  await page.getByRole('button', { name: t('write') }).click()
  await expect(page.getByText(state('done'))).toBeVisible()
  const address = page.url()
  await page.goto(`/ask?q=${mark}`)
  await settled(page)
  await expect(page.getByRole('main').getByText(`Perbaikan ${mark}`)).toBeVisible()

  await page.goto(address)
  await page.getByRole('button', { name: t('undo') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('undo') })
    .click()
  await expect(page.getByText(state('undone'))).toBeVisible()
  await page.goto(`/ask?q=${mark}`)
  await settled(page)
  await expect(page.getByRole('main').getByText(`Perbaikan ${mark}`)).toHaveCount(0)
})

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function send(page: Page, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: new RegExp(`${t('choose')}|${t('replace')}`) }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await expect(page.getByText(`${name} ·`)).toBeVisible()
}
