package io.dropline.api.balance;

import io.dropline.api.Says;
import io.dropline.finance.books.Balance;
import io.dropline.finance.books.Owing;
import java.time.LocalDate;
import java.util.List;

/** The books at the end of a day. */
public record BooksView(
        LocalDate on,

        @Says("What stands on each account; above zero it is owed to you, or yours.")
        List<Balance> accounts,

        @Says("Above zero they owe you, below zero you owe them.")
        List<Owing> suppliers,

        @Says("The largest amounts first, 1,000 at most.") List<Owing> customers) {}
