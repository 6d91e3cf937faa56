package io.dropline.console.invoices;

import io.dropline.finance.export.AccountingExport;
import java.util.List;

/** What was handed to accounting. */
public record ExportsPage(List<AccountingExport> exports) {}
