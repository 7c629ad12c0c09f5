import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'

export function Page() {
  const session = useSession()
  return <PageFrame title={session.person.name}>{null}</PageFrame>
}
