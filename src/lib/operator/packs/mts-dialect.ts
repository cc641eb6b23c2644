import type { OwnDialect } from '../dialect';
import { russianWords } from './words-ru';

export const mtsDialect: OwnDialect = { ...russianWords, movements: { signed: true } };
