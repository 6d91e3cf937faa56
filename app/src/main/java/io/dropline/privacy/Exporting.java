package io.dropline.privacy;

import io.dropline.platform.Failpoint;
import io.dropline.platform.MerchantId;
import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeptFiles;
import io.dropline.platform.privacy.Redactor;
import io.dropline.platform.privacy.Searching;
import io.dropline.platform.privacy.Words;
import io.dropline.privacy.handover.CustomerPackage;
import io.dropline.privacy.handover.PackageStore;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what is kept of a customer, for them to read and for a program to read; the merchant hands it over. */
@Component
class Exporting {
    static final String TO_HAND_OVER = "privacy.hand-over";

    private final RequestStore requests;
    private final PackageStore packages;
    private final Redactor redactor;
    private final Searching searching;
    private final KeptFiles files;
    private final Problems problems;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Exporting(
            RequestStore requests,
            PackageStore packages,
            Redactor redactor,
            Searching searching,
            KeptFiles files,
            Problems problems,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.packages = packages;
        this.redactor = redactor;
        this.searching = searching;
        this.files = files;
        this.problems = problems;
        this.transaction = transaction;
        this.clock = clock;
    }

    void make(Asked request) {
        Failpoint.reach("privacy.exporting");
        MerchantId merchant = request.merchant();
        List<UUID> orders = requests.waiting(request);
        Map<UUID, Words> people = new HashMap<>();
        redactor.know(merchant, orders, people);
        Map<String, List<Map<String, String>>> kept = new LinkedHashMap<>();
        redactor.given(merchant, people).forEach((keeping, rows) -> add(kept, keeping, rows));
        List<Words> all = new ArrayList<>(people.values());
        all.add(request.person().words());
        List<Searching.Found> found = searching.find(merchant, all, Instant.EPOCH);
        Map<Keeping, List<Map<String, String>>> texts = new LinkedHashMap<>();
        searching
                .given(merchant, found)
                .forEach(given -> texts.computeIfAbsent(given.keeping(), unused -> new ArrayList<>())
                        .add(Map.of("at", given.at(), "text", String.join("\n", given.texts()))));
        texts.forEach((keeping, rows) -> add(kept, keeping, rows));
        Instant now = clock.instant();
        transaction.executeWithoutResult(unused -> {
            CustomerPackage zip = new CustomerPackage(packages.writing(merchant, request.id(), now), now);
            files.each(merchant, orders, request.person().words().mails(), zip::add);
            zip.finish(kept);
            requests.end(merchant, request.id(), RequestState.DONE, "", now);
            problems.resolve(
                    merchant, PrivacyWork.OVERDUE, List.of(PrivacyWork.subject(request)), PrivacyWork.CARRIED_OUT);
            problems.raise(List.of(new Problem(
                    merchant,
                    TO_HAND_OVER,
                    PrivacyWork.subject(request),
                    null,
                    Problem.Severity.WARNING,
                    "A customer asks what is kept of them",
                    "It is put together and waits to be handed over. The law gives you a month from the request.",
                    "Download it, send it to the customer, and mark it as handed over.",
                    "/settings/privacy/" + request.id())));
        });
    }

    private static void add(
            Map<String, List<Map<String, String>>> kept, Keeping keeping, List<Map<String, String>> rows) {
        List<Map<String, String>> told =
                rows.stream().filter(row -> !row.isEmpty()).toList();
        if (!told.isEmpty()) {
            kept.computeIfAbsent(keeping.title(), unused -> new ArrayList<>()).addAll(told);
        }
    }
}
