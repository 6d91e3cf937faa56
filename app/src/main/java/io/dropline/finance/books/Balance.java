package io.dropline.finance.books;

import java.math.BigDecimal;

/** What stands on an account, in one currency. Above zero on the debit side: it is owed to us, or ours. */
public record Balance(Account account, String currency, BigDecimal amount) {}
