export { usage } from '../mts-ru/usage';
