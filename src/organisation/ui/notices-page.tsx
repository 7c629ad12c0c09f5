import { PageFrame } from '../../platform/ui/page/page-frame.tsx'

export function Page() {
  return <PageFrame title={"Kabar"}>{null}</PageFrame>
}
