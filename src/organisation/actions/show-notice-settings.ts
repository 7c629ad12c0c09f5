import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { noticeSettingsOf } from '../notice-settings.ts'

/** Where notices reach one: what one chose, and what holds where one chose nothing. */
export const showNoticeSettings: Act<'GET /notices/settings'> = async (context) =>
  accept(await noticeSettingsOf(context))
