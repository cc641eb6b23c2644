/**
 * What may only be said when it is known. Said under a habit more often than to the untouched mock,
 * on the same screen, it is taken for false: the data are the same.
 */
export const SENTENCES: readonly RegExp[] = [
	/Бесплатно/g,
	/без абонентской платы/g,
	/Тариф ещё не подключён/g,
	/архивный/g,
	/ничего не списано/g,
	/Сохранённых карт нет/g,
	/Других тарифов сейчас нет/g,
	/Операций пока нет/g,
	// Of what has no price there is nothing to be named.
	/цена неизвестна\. Вся сумма будет названа/g,
	/Платных услуг нет/g,
	/Мелодий у оператора сейчас нет/g,
	/Сейчас обещанного платежа нет/g,
	/Обращений нет/g,
	/Писем нет/g,
	/Расходов пока нет/g,
	/Нет сети/g,
	/Войдите|Вход в приложение/g
];
