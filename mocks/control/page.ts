export const PAGE = '<!doctype html><title>Мок-оператор</title>';
