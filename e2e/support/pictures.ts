import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test } from './bank.ts'

/** Where pictures go: among the results, or whole where `E2E_SHOTS` wants to keep them. */
export function pictures(): { readonly folder: string; readonly kept: boolean } {
  const { shots } = test.info().config.metadata
  const kept = typeof shots === 'string'
  const folder = kept ? shots : test.info().outputDir
  mkdirSync(folder, { recursive: true })
  return { folder, kept }
}

/** A picture of what the screen shows now. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures().folder, `${name}.png`) })
}
