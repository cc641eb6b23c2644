/**
 * What banks write: the balance there is no money on the phone. A card that a payment came from is
 * none of it.
 */
const NOT_FROM = '(?<!(?:с|со|from|по|на) (?:вашей |банковской )?)';

const BANKS =
	'(?:пао |ао )?["\u00ab]?(?:сбер\\p{L}*|sber\\p{L}*|втб|vtb|тинькофф|tinkoff|т-банк|t-bank|альфа-?банк|alfa-?bank|газпромбанк|райффайзен\\p{L}*|росбанк|открытие|совкомбанк|почта банк|приорбанк|belarusbank|беларусбанк|(?:мтс|mts)[ -]?(?:банк|bank)|\\p{L}{3,}(?:банк|bank))(?!\\p{L})';

/** A card or an account, by its last digits. */
const CARD = [
	`{<}${NOT_FROM}(?:visa|mastercard|maestro|ecmc|maes|mir|мир|карт[аыеу]|karta|card|вклад|счет|schet)[-*\u2022x. ]{0,2}\\*{0,4}(?:\\d\\.)?\\d{4}(?!\\d|\\s?(?:р|руб|r|rub|rur|byn){>})`,
	`(?<![\\d*#+])\\d?\\*{1,4}\\d{4}(?![\\d*#])`
];

export const bank: readonly string[] = [
	...CARD,
	`^${BANKS}`,
	`${BANKS}\\.?\\s*$`,
	'{<}(?:покупка|pokupka|выдача наличных|snyatie|снятие|retail|postupleni[ey]e?|zachisleni[ey]e?|spisani[ey]e?|списание средств|зачисление (?:зарплаты|аванса|пенсии|пособия))[^]{0,120}{<}(?:доступно|dostupno|остаток|ostatok|баланс|balans)\\s*:?\\s*[\\d-]',
	'{<}(?:доступно|dostupno)\\s*:?\\s*\\d[\\d ]*(?:[.,]\\d\\d)? ?(?:rub|rur|byn|usd|eur)',
	'{<}перевод[^.\\n]{0,40} от \\p{L}{2,}(?: \\p{L}{2,})? \\p{L}\\.',
	'{<}(?:сбп|sbp|эквайринг|банкомат|bankomat|atm){>}[^]{0,80}(?:баланс|остаток|доступно|balans|ostatok|dostupno)'
];
