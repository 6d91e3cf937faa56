package io.dropline.console.invoices;

import io.dropline.finance.upload.Upload;
import io.dropline.suppliers.Supplier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of invoices, before and after it is taken.
 *
 * @param upload null where none was read yet
 * @param fault why the file cannot be read; null where it can
 */
public record UploadPage(
        List<Supplier> suppliers,
        @Nullable Upload upload,
        @Nullable String fault) {}
