import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { intakeUiMessages } from '../src/intake/ui/intake-messages.ts'
import { mappingMessages } from '../src/intake/ui/mapping/mapping-messages.ts'
import { runMessages } from '../src/intake/ui/run/run-messages.ts'
import { organisationRunTexts } from '../src/main/import/organisation-run-texts.ts'
import { onetRunTexts } from '../src/readiness/onet-import/texts.ts'
import { kindsMessages } from '../src/readiness/ui/kinds/kinds-messages.ts'
import { onetMessages } from '../src/readiness/ui/onet-messages.ts'
import { importRefusals } from '../src/service/import/messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { eventLog, list, logOf, skillAnchors, skills } from './support/foreign-files.ts'
import { looksFine } from './support/looks-fine.ts'
import { picture } from './support/pictures.ts'
import { unique } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'

/* An organisation has one import under way at a time, so all journeys of imports stand in this file, one after the other. */
const t = (key: keyof typeof runMessages) => say(runMessages[key], 'id')
const m = (key: keyof typeof mappingMessages) => say(mappingMessages[key], 'id')
const state = (key: 'checked' | 'done' | 'undone') => say(intakeUiMessages[`state.${key}`], 'id')

test('an administrator sees three bad rows, mends them, brings history in, and takes it back', async ({
  enter,
}) => {
  const { page } = await enter('yusuf')
  const mark = unique('PINDAH').replaceAll(/[^A-Za-z0-9]/g, '')
  const sound = logOf(mark, {})
  const broken = logOf(mark, { state: 'Tertidur', at: 'kemarin', number: '' })
  await page.goto('/organisation')
  await page.getByRole('link', { name: say(intakeUiMessages.title, 'id') }).click()
  await page.getByRole('button', { name: say(intakeUiMessages.new, 'id') }).click()
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/)

  await send(page, 'riwayat-lama.csv', broken)
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page.getByText(state('checked'))).toBeVisible()
  const setAside = page.getByRole('table', { name: t('grade.problem') })
  await expect(setAside.getByRole('row')).toHaveCount(4)
  for (const value of ['Tertidur', 'kemarin']) await expect(setAside.getByText(value)).toBeVisible()
  await addsUp(page, 8)
  await settled(page)
  await expectNoFaults(page)
  await picture(page, 'moving-in-tried')
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t('csv') }).click(),
  ])
  expect((await readFile(await table.path(), 'utf8')).trimEnd().split('\r\n')).toHaveLength(4)

  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  await picture(page, 'moving-in-tried-phone')
  expect(await pixelsBeyond(page)).toBe(0)
  await expectNoFaults(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await send(page, 'riwayat-lama-diperbaiki.csv', sound)
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page.getByText(state('checked'))).toBeVisible()
  await expect(page.getByRole('table', { name: t('grade.problem') })).toHaveCount(0)
  await page.getByRole('button', { name: t('write') }).click()
  await page.goto('/imports') // the work goes on without anybody
  await page
    .getByRole('row', { name: /riwayat-lama-diperbaiki/ })
    .first()
    .click()
  await expect(page.getByText(state('done'))).toBeVisible()
  await addsUp(page, 8)
  await expect(await found(page, mark)).toBeVisible()

  await page.goBack()
  await page.getByRole('button', { name: t('undo') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('undo') })
    .click()
  await expect(page.getByText(state('undone'))).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  await expect(await found(page, mark)).toHaveCount(0)
})

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
  const setAside = page.getByRole('table', { name: t('grade.problem') })
  await expect(setAside.getByRole('row')).toHaveCount(4)
  for (const value of ['kemarin', 'Tertidur', '1/3/2024 09:00'])
    await expect(setAside.getByText(value)).toBeVisible()

  // The mended file is read by the same mapping.
  await send(page, 'tiket-diperbaiki.csv', list(mark, true))
  await expect(mapping.getByRole('combobox', { name: 'Kelar' })).toHaveValue(m('state.completed'))
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page.getByText(state('checked'))).toBeVisible()
  await expect(page.getByRole('table', { name: t('grade.problem') })).toHaveCount(0)
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

test('an administrator brings in a packed event log, its groups as units of the organisation, and takes it back', async ({
  enter,
}) => {
  const { page } = await enter('yusuf', { tolerated: [422] })
  const mark = unique('XES').replaceAll(/[^A-Za-z0-9]/g, '')
  const broken = eventLog(mark, 'kemarin')
  await page.goto('/imports')
  await page.getByRole('button', { name: say(intakeUiMessages.new, 'id') }).click()
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/)

  // What is wrong with a file is said as soon as it is there.
  const cut = broken.slice(0, 900)
  await send(page, 'meja-terpotong.xes', cut)
  const line = cut.split('\n').length
  await expect(page.getByText(say(importRefusals.xml_cut_off, 'id', { line }))).toBeVisible()
  await send(page, 'meja-rusak.xes.gz', gzipSync(broken).subarray(0, 300))
  await expect(page.getByText(say(importRefusals.gzip_broken, 'id'))).toBeVisible()

  await send(page, 'meja.xes.gz', gzipSync(broken))
  await expect(page.getByRole('combobox', { name: t('profile') })).toHaveValue(t('ownMapping'))
  await page.getByRole('button', { name: m('begin') }).click()
  const mapping = page.getByRole('region', { name: m('title') })
  await expect(mapping.getByRole('combobox', { name: m('part.number') })).toHaveValue('case:concept:name')
  await expect(mapping.getByRole('combobox', { name: m('part.at') })).toHaveValue('time:timestamp')
  const group = mapping.getByRole('combobox', { name: 'Dept. Sumber Daya Manusia' })
  await expect(group).toHaveValue('Sumber Daya Manusia · SDM')
  // The other one by the keyboard alone.
  const desk = mapping.getByRole('combobox', { name: `Meja ${mark}` })
  await expect(desk).toHaveValue('')
  await desk.focus()
  await desk.pressSequentially('logis')
  await expect(page.getByRole('option')).toHaveText(['Logistik · LOG'])
  await desk.press('ArrowDown')
  await desk.press('Enter')
  await expect(desk).toHaveValue('Logistik · LOG')
  const preview = page.getByRole('table', { name: m('preview') })
  for (const unit of ['Sumber Daya Manusia', 'Logistik', `Gudang ${mark}`])
    await expect(preview.getByRole('cell', { name: unit, exact: true })).toBeVisible()
  await expect(preview.getByText('kemarin')).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  await picture(page, 'mapping-units')
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  expect(await pixelsBeyond(page)).toBe(0)
  await picture(page, 'mapping-units-phone')
  await expectNoFaults(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page.getByText(state('checked'))).toBeVisible()
  await addsUp(page, 15)
  const setAside = page.getByRole('table', { name: t('grade.problem') })
  await expect(setAside.getByRole('row')).toHaveCount(2)
  await expect(setAside.getByText('time:timestamp')).toBeVisible()

  await send(page, 'meja-diperbaiki.xes', eventLog(mark, '2024-03-01T14:00:00+07:00'))
  await expect(desk).toHaveValue('Logistik · LOG')
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page.getByText(state('checked'))).toBeVisible()
  await expect(setAside).toHaveCount(0)
  await page.getByRole('button', { name: t('write') }).click()
  await expect(page.getByText(state('done'))).toBeVisible()
  await addsUp(page, 15)
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
})

const org = wordsOf(organisationRunTexts, 'id')

test('an administrator brings in the organisation from files, mends a bad row, and finds who came', async ({
  enter,
}) => {
  const { page } = await enter('yusuf')
  const mark = unique('CAB')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(-9)
    .toUpperCase()
  const code = `C${mark}`
  await page.goto('/imports')
  await page.getByRole('button', { name: say(intakeUiMessages.newOrganisation, 'id') }).click()
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/)
  const units = page.getByRole('group', { name: org('file.units'), exact: true })
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    units.getByRole('link', { name: say(runMessages.template, 'id', { file: org('file.units') }) }).click(),
  ])
  const [heading] = (await readFile(await template.path(), 'utf8')).split('\r\n')
  await sendAs(
    page,
    org('file.units'),
    'unit.csv',
    `${heading}\r\n${code},KP,cabang,Cabang ${mark},Branch ${mark},,\r\n`,
  )
  const people = (second: string) =>
    `nomor_pegawai|nama|surel\n${mark}1|Ani ${mark}|ani.${mark}@contoh.example\n${mark}2|${second}|\n`
  await sendAs(page, org('file.people'), 'orang.csv', people(''))
  await sendAs(
    page,
    org('file.assignments'),
    'penugasan.csv',
    `orang|kode_unit|jabatan|mulai\n${mark}1|${code}|Teller|2026-01-05\n`,
  )
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page.getByText(state('checked'))).toBeVisible()
  const problems = page.getByRole('table', { name: t('grade.problem') })
  await expect(problems.getByRole('row', { name: new RegExp(`${org('file.people')} 3 nama`) })).toBeVisible()
  await expect(page.getByRole('button', { name: t('write') })).toHaveCount(0)
  await expect(page.getByText(t('heldUp'))).toBeVisible()
  await addsUp(page, 4)
  await looksFine(page, 'moving-in-organisation')

  await sendAs(page, org('file.people'), 'orang-2.csv', people(`Budi ${mark}`))
  await choose(page, t('separator'), t('semicolon'))
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page.getByRole('alert').or(problems).first()).toBeVisible() // files of bars are not read by semicolons
  await choose(page, t('separator'), t('foundOut'))
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page.getByRole('table', { name: t('grade.change') })).toContainText(`Budi ${mark}`)
  await page.getByRole('button', { name: t('write') }).click()
  await expect(page.getByText(state('done'))).toBeVisible()
  await page.goto(`/people?q=${mark}`)
  await expect(page.getByText(`Budi ${mark}`)).toBeVisible()
})

const kinds = wordsOf(kindsMessages, 'id')
const onet = wordsOf(onetMessages, 'id')
const onetFile = (file: 'skills' | 'anchors') => say(onetRunTexts[`file.${file}`], 'id')

test('an administrator brings skills of O*NET in, mends a bad cell, and reads what levels mean', async ({
  enter,
}) => {
  const { page } = await enter('yusuf')
  const checked = page.getByText(state('checked'))
  await page.goto('/readiness/kinds')
  await page.getByRole('button', { name: kinds('onet') }).click()
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('textbox', { name: onet('occupation') })).toBeVisible()
  // What the server puts into words follows the language of the screens at once.
  const named = page.getByRole('heading', { level: 1 })
  await expect(named).toHaveText(say(onetRunTexts['name'] ?? { id: '', en: '' }, 'id'))
  await page.getByText('EN', { exact: true }).click()
  await expect(named).toHaveText(say(onetRunTexts['name'] ?? { id: '', en: '' }, 'en'))
  await page.getByText('ID', { exact: true }).click()
  await expect(named).toHaveText(say(onetRunTexts['name'] ?? { id: '', en: '' }, 'id'))
  await sendAs(page, onetFile('skills'), 'skills.txt', skills('banyak'))
  await sendAs(page, onetFile('anchors'), 'anchors.txt', skillAnchors)
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(checked).toBeVisible()
  const problems = page.getByRole('table', { name: t('grade.problem') })
  await expect(problems.getByRole('row', { name: /3 Data Value banyak/ })).toBeVisible()
  await expect(page.getByRole('button', { name: t('write') })).toHaveCount(0)
  await settled(page)
  await picture(page, 'onet-import-problems')
  await expectNoFaults(page)

  await sendAs(page, onetFile('skills'), 'skills-2.txt', skills('2.9'))
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(checked).toBeVisible()
  await expect(page.getByRole('table', { name: t('grade.change') })).toContainText('Menyimak')
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  await picture(page, 'onet-import-phone')
  expect(await pixelsBeyond(page)).toBe(0)
  await expectNoFaults(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: t('write') }).click()
  await expect(page.getByText(state('done'))).toBeVisible()

  await page.goto('/readiness/kinds')
  const abilities = page.getByRole('list', { name: kinds('abilities.title') })
  await abilities.getByText(kinds('levels.see', { name: 'Menyimak' })).click()
  await expect(abilities.getByText('Menerima pesanan pelanggan')).toBeVisible()
  await settled(page)
  await picture(page, 'onet-abilities')
  await expectNoFaults(page)
  const { page: asReader } = await enter('sari')
  await asReader.goto('/readiness/kinds')
  await asReader.getByRole('link', { name: 'Menyimak', exact: true }).click()
  await expect(asReader.getByText("Take a customer's order")).toBeVisible()
  await expect(asReader.getByText('Menerima pesanan pelanggan')).toBeVisible()
  await settled(asReader)
  await expectNoFaults(asReader)
})

test('nobody but an administrator finds the way', async ({ enter }) => {
  const { page } = await enter('joko', { tolerated: [404] })
  await page.goto('/organisation')
  await expect(page.getByRole('link', { name: say(intakeUiMessages.title, 'id') })).toHaveCount(0)
  await page.goto('/imports')
  await expect(page.getByText(say(intakeUiMessages.notYours, 'id'))).toBeVisible()
})

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function send(page: Page, name: string, content: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: new RegExp(`${t('choose')}|${t('replace')}`) }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await expect(page.getByText(`${name} ·`)).toBeVisible()
}

/** The parts of the account are all rows that were read. */
async function addsUp(page: Page, rows: number): Promise<void> {
  const sum = page.getByRole('main').locator('dl dd')
  const counts = (await sum.allTextContents()).map(Number)
  expect(counts.at(-1)).toBe(rows)
  expect(counts.slice(0, -1).reduce((all, one) => all + one, 0)).toBe(rows)
}

/** The service that the import makes, as everybody sees it in the catalogue. */
async function found(page: Page, mark: string) {
  await page.goto(`/ask?q=${mark}`)
  await settled(page)
  return page.getByRole('main').getByText(`Kategori ${mark}`)
}

/** A file for one of several rows; the name tells that this one is there, and not the one before. */
async function sendAs(page: Page, label: string, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('group', { name: label, exact: true }).getByRole('button').last().click()
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  await expect(page.getByText(new RegExp(`^${name} · `))).toBeVisible()
}
