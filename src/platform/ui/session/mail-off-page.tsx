import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { NoticeGroup } from '../../notices/contract.ts'
import { noticeGroupMessages } from '../../i18n/notice-group-messages.ts'
import { ActButton } from '../page/act-button.tsx'
import { useSearchWord } from '../shell/address.ts'
import { GoButton } from '../shell/go.tsx'
import { Empty } from '../states/empty.tsx'
import { Failure } from '../states/failure.tsx'
import { Loading } from '../states/loading.tsx'
import { inLanguage } from '../text/language.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { mailOffMessages } from './mail-off-messages.ts'
import { Outside } from './outside.tsx'
import { sessionApi } from './session.ts'

/** Where the link at the foot of a letter leads: says what it stops, and stops it when asked to. Looking changes nothing. */
export function Page() {
  const t = useText(mailOffMessages)
  const [token] = useState(useSearchWord('token'))
  const { mutate, data, error } = sessionApi.useWrite('POST /mail-off/read')
  useEffect(() => mutate({ body: { token } }), [mutate, token])
  const again = () => mutate({ body: { token } })
  if (data === undefined) {
    return (
      <Outside title={t('title')}>
        {error === null && <Loading shape="text" rows={2} />}
        {error !== null && error.passing && <Failure problem={error} retry={again} />}
        {error !== null && !error.passing && <Empty text={t('gone')} />}
      </Outside>
    )
  }
  return <Stopping view={data} token={token} />
}

interface StoppingProps {
  readonly view: {
    readonly scope: NoticeGroup | 'digest'
    readonly groups: readonly NoticeGroup[]
    readonly organisation: string
  }
  readonly token: string
}

function Stopping({ view: { scope, groups, organisation }, token }: StoppingProps) {
  const t = useText(mailOffMessages)
  const [language] = useLanguage()
  const off = sessionApi.useWrite('POST /mail-off')
  if (off.isSuccess || groups.length === 0) {
    return (
      <Outside title={t('title')}>
        <Text role="status" mb="lg">
          {t(off.isSuccess ? 'done' : 'already')}
        </Text>
        <GoButton to="/profile/notices">{t('settings')}</GoButton>
      </Outside>
    )
  }
  const lead =
    scope === 'digest'
      ? t('what.digest', { organisation })
      : t('what.group', { organisation, group: inLanguage(noticeGroupMessages[scope].name, language) })
  return (
    <Outside title={t('title')} lead={lead}>
      {off.error && <Failure problem={off.error} />}
      <ActButton loading={off.isPending} onClick={() => off.mutate({ body: { token } })}>
        {t('act')}
      </ActButton>
    </Outside>
  )
}
