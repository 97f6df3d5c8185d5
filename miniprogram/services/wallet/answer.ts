import { Words } from '../error-texts/stage-texts';
export interface Question {
  readonly venueName: string;
  readonly purpose: Words;
}
export async function readQuestion(_t: string): Promise<Question> {
  throw new Error();
}
export async function answer(_q: Question): Promise<string> {
  throw new Error();
}
