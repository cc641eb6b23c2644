export { server } from '../mts-ru/server';
