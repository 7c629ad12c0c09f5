import type { Page } from '@playwright/test'
import { rateMessages } from '../../src/measurement/ui/rate/rate-messages.ts'
import { expect } from './bank.ts'
import { wordsOf, type Language } from './words.ts'

export type Mark = 1 | 2 | 3 | 4 | 5

/** On the page of a verdict: one tap on the mark, one to send. */
export async function rateInTwoTaps(page: Page, language: Language, mark: Mark): Promise<void> {
  const t = wordsOf(rateMessages, language)
  await page.getByRole('radio', { name: `${mark}: ${t(`mark.${mark}`)}` }).check()
  await page.getByRole('button', { name: t('send') }).click()
  await expect(page.getByRole('heading', { level: 2, name: t('sent.title') })).toBeFocused()
}
