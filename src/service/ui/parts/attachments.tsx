import { downloadAddress } from '../../../platform/ui/client/call.ts'
import { FileLinks } from '../../../platform/ui/files/file-links.tsx'
import type { EventView } from '../../contract.ts'

type Attachment = EventView['attachments'][number]

/** Files of a request: pictures to look at, everything else by name. */
export function Attachments({ of }: { readonly of: readonly Attachment[] }) {
  return <FileLinks of={of} address={addressOf} />
}

function addressOf(file: Attachment): string {
  return downloadAddress('GET /attachments/:attachmentId', { params: { attachmentId: file.id } })
}
