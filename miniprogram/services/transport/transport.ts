/** How the phone reaches the cloud. What goes wrong on the way is thrown; what the function says is answered as it came. */
export interface Transport {
  /**
   * The function's answer, unread.
   * @param timeoutMs an answer that comes later is not waited for
   * @throws {CtidError} NETWORK_UNREACHABLE when the phone has no network, SERVICE_UNAVAILABLE for everything else
   */
  call(functionName: string, input: object, timeoutMs: number): Promise<unknown>;
  /**
   * Puts a picture where the challenge wants it.
   * @throws {UploadRefused} when the storage's rules say no, as they do when something lies there already
   * @throws {CtidError} NETWORK_UNREACHABLE, UPLOAD_FAILED
   */
  upload(cloudPath: string, jpeg: ArrayBuffer): Promise<void>;
}

/** The storage was reached, and its rules said no. */
export class UploadRefused extends Error {}
