package io.dropline.portal.credit;

import io.dropline.finance.claims.ClaimDecisions;
import io.dropline.finance.credits.Credit;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.finance.credits.Credits;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.portal.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns what suppliers sent from the credit page into credits and disputes, in the order in which it came. */
@Component
class CreditHandler implements InboxHandler {
    /** What a supplier sent, as the inbox keeps it. */
    record Document(UUID supplier, LocalDate today, Map<String, String> fields) {}

    private final CreditSheetStore sheets;
    private final Credits credits;
    private final ClaimDecisions claims;
    private final JsonMapper json;

    CreditHandler(CreditSheetStore sheets, Credits credits, ClaimDecisions claims, JsonMapper json) {
        this.sheets = sheets;
        this.credits = credits;
        this.claims = claims;
        this.json = json;
    }

    static String kind(String form) {
        return "portal.claim-" + form;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(kind(CreditDesk.CREDIT), kind(CreditDesk.DISPUTE));
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        for (InboxDocument one : batch) {
            Document document = read(one);
            CreditSheet sheet = sheets.open(merchant, document.supplier())
                    .orElseThrow(() -> new UnreadableDocument("There is no supplier " + document.supplier()));
            Typed typed = Typed.of(document.fields());
            if (one.kind().equals(kind(CreditDesk.CREDIT))) {
                credit(merchant, CreditReading.credit(sheet, typed, document.today()), typed);
            } else {
                ClaimDecisions.Dispute dispute = CreditReading.dispute(sheet, typed);
                understood(typed.problems().list());
                claims.disputed(merchant, document.supplier(), List.of(dispute), sheet.supplier());
            }
        }
    }

    private void credit(MerchantId merchant, CreditDraft draft, Typed typed) {
        understood(typed.problems().list());
        switch (credits.take(merchant, draft)) {
            case Saved.Done<Credit> _ -> {
                // The page shows it.
            }
            case Saved.Wrong<Credit>(List<FieldProblem> problems) -> understood(problems);
        }
    }

    /** What cannot be taken any more is parked: a person compares it with what happened meanwhile. */
    private static void understood(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new UnreadableDocument(
                    problems.stream().map(FieldProblem::message).collect(Collectors.joining(". ", "", ".")));
        }
    }

    private Document read(InboxDocument document) {
        try {
            return json.readValue(document.body(), Document.class);
        } catch (JacksonException e) {
            throw new UnreadableDocument("This is not what the credit page sends: " + e.getOriginalMessage(), e);
        }
    }
}
