export { regionsBy as regions } from '../country/regions-by';
