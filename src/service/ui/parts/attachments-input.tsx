import { FilesInput, type FilesInputProps } from '../../../platform/ui/files/files-input.tsx'
import type { EventView } from '../../contract.ts'
import { useUpload } from '../api.ts'

/** A file that the server has received, to go with a request. */
export type ReceivedFile = Pick<EventView['attachments'][number], 'id' | 'name' | 'bytes'>

/** Files of a request, of any kind. */
export function AttachmentsInput(props: Omit<FilesInputProps<ReceivedFile>, 'upload'>) {
  const upload = useUpload('POST /attachments')
  return <FilesInput<ReceivedFile> {...props} upload={upload} />
}
