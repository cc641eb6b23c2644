import type { OwnDialect } from '../../dialect';
import { russianWords } from '../country/words-ru';

export const server: OwnDialect = { ...russianWords, movements: { ...russianWords.movements, signed: true } };
