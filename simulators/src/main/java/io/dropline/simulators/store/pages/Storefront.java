package io.dropline.simulators.store.pages;

import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Reply;
import io.dropline.simulators.store.book.Book;
import io.dropline.simulators.store.book.Sales;

/** Answers the people who buy. */
public final class Storefront {
    private final Book book;
    private final Sales sales;

    public Storefront(Book book, Sales sales) {
        this.book = book;
        this.sales = sales;
    }

    public Reply handle(Call call) {
        return call.is("GET", "/") ? Reply.text(200, book.shop().name() + sales.hashCode()) : Reply.notFound();
    }
}
