package io.dropline.console.stock;

import io.dropline.console.page.Form;
import io.dropline.inventory.shelf.Shelf;

/** What a store is told. */
public record ShelfPage(Shelf shelf, Form form) {}
