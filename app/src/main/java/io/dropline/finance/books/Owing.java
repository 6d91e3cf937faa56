package io.dropline.finance.books;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Who owes whom.
 *
 * @param id the order of a customer, or the supplier
 * @param name "#1001, Ada Lovelace", or the supplier's name
 * @param amount above zero: they owe us; below: we owe them
 */
public record Owing(UUID id, String name, String currency, BigDecimal amount) {}
