/** A phone number in E.164 with the plus: `+79000000001`. Only {@link parseMsisdn} makes one from what people type. */
export type Msisdn = `+${string}`;
