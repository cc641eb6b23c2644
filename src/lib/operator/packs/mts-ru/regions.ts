export { regionsRu as regions } from '../country/regions-ru';
