/** A refusal of the platform, by the code that the SDK knows it by. */
export type PlatformCode =
  | 'INVALID_PARAM'
  | 'INVALID_REQUEST_SOURCE'
  | 'SERVER_TIMEOUT'
  | 'EXCEED_CONCURRENT_REQUEST_LIMIT'
  | 'EXCEED_MAX_RESPONSE_SIZE'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'STORAGE_EXCEED_AUTHORITY'
  | 'STORAGE_FILE_NONEXIST'
  | 'FUNCTIONS_REQUEST_FAIL'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED';

/** Thrown anywhere behind the gateway, which answers it and goes on. */
export class PlatformError extends Error {
  constructor(
    readonly code: PlatformCode,
    message: string,
  ) {
    super(message);
  }
}
