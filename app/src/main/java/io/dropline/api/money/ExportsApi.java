package io.dropline.api.money;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.finance.export.AccountingExport;
import io.dropline.finance.export.AccountingExports;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounting-exports")
class ExportsApi {
    /** An export with its content. */
    public record ExportFile(
            String number,
            @Says("The CSV file; the same every time.") String content) {}

    private final AccountingExports exports;

    ExportsApi(AccountingExports exports) {
        this.exports = exports;
    }

    @GetMapping
    @Says("What was handed to accounting, the last first.")
    ApiPage<AccountingExport> list(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(exports.list(actor.merchantId()));
    }

    @PostMapping
    @Says("Exports all invoices approved and credits received since the last time.")
    AccountingExport make(@AuthenticationPrincipal Actor actor) {
        return exports.make(actor)
                .orElseThrow(() -> ApiRefusal.conflict("Nothing was approved or credited since the last export"));
    }

    @GetMapping("/{number}")
    @Says("One export with its file.")
    ExportFile find(@AuthenticationPrincipal Actor actor, @PathVariable String number) {
        byte[] content =
                ApiRefusal.unless(exports.file(actor.merchantId(), number), "export with the number " + number);
        return new ExportFile(number, new String(content, StandardCharsets.UTF_8));
    }
}
