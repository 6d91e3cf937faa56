package io.dropline.console.stock;

import io.dropline.console.page.Form;
import io.dropline.inventory.available.StockPolicy.Belief;
import java.util.List;

/** What the merchant decides about stock: targets, and how long each supplier's figures are believed. */
public record StockSettingsPage(Form policy, List<Belief> beliefs) {}
