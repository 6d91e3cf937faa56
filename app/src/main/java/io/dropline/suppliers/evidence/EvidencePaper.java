package io.dropline.suppliers.evidence;

import static io.dropline.paper.Cells.padded;
import static io.dropline.paper.Cells.ruledBelow;
import static io.dropline.paper.Cells.text;

import io.dropline.paper.Enclosure;
import io.dropline.paper.Ink;
import io.dropline.paper.Paper;
import io.dropline.suppliers.GoodsWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.pdf.PdfPTable;

/** The cover of an evidence pack and what is behind it. */
final class EvidencePaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int NAMES_SHOWN = 60;

    private EvidencePaper() {}

    static byte[] print(Evidence evidence) {
        String title = "Brand authorizations of " + evidence.supplier();
        String footer = evidence.merchant() + " · " + title + " · " + day(evidence.madeAt());
        Paper paper = new Paper(title, evidence.merchant(), footer, evidence.madeAt(), evidence.country());
        List<PdfPTable> cover = new ArrayList<>();
        cover.add(head(evidence, title));
        evidence.grants().forEach(grant -> cover.add(grant(evidence, grant)));
        List<Enclosure> letters = new ArrayList<>();
        for (Evidence.Grant grant : evidence.grants()) {
            for (Evidence.File file : grant.letters()) {
                String caption = grant.brand() + " · " + file.name() + " · SHA-256 "
                        + file.sha256().substring(0, 16);
                letters.add(
                        file.mediaType().equals("application/pdf")
                                ? new Enclosure.Pdf(caption, file.content())
                                : new Enclosure.Picture(caption, file.content()));
            }
        }
        return paper.print(cover, letters);
    }

    private static PdfPTable head(Evidence evidence, String title) {
        var table = new PdfPTable(1);
        table.addCell(padded(text(evidence.merchant(), Ink.LABEL), 0, 0, 4, 0));
        table.addCell(padded(text(title, Ink.STRONG.sized(20)), 0, 0, 8, 0));
        table.addCell(padded(
                text(
                        evidence.supplier() + " (" + evidence.code() + ")"
                                + (evidence.address().isEmpty() ? "" : ", ships from " + evidence.address()),
                        Ink.BODY),
                0,
                0,
                2,
                0));
        long letters = evidence.grants().stream()
                .mapToInt(grant -> grant.letters().size())
                .sum();
        table.addCell(ruledBelow(padded(
                text(
                        "As it stands on " + DAY.format(evidence.today()) + ". "
                                + counted(evidence.grants().size(), "authorization") + ", " + counted(letters, "letter")
                                + " enclosed.",
                        Ink.BODY.coloured(Ink.GREY)),
                0,
                0,
                14,
                0)));
        return table;
    }

    private static PdfPTable grant(Evidence evidence, Evidence.Grant grant) {
        var table = new PdfPTable(new float[] {26, 74});
        table.setKeepTogether(true);
        var brand = padded(text(grant.brand(), Ink.STRONG.sized(13)), 16, 0, 6, 0);
        brand.setColspan(2);
        table.addCell(brand);
        fact(table, "Valid", from(grant) + (grant.from().isAfter(evidence.today()) ? " (not yet in force)" : ""));
        fact(table, "Countries", all(grant.territory(), "Everywhere"));
        fact(table, "Products", GoodsWords.of(grant.productLines(), grant.skus(), NAMES_SHOWN));
        fact(table, "Sales channels", all(grant.salesChannels(), "All"));
        fact(table, "Checked", checked(grant));
        if (grant.letters().isEmpty()) {
            fact(table, "Letters", "None on file");
        }
        String label = "Letters";
        for (Evidence.File file : grant.letters()) {
            fact(table, label, file.name() + ", received " + day(file.uploadedAt()) + ", SHA-256 " + file.sha256());
            label = "";
        }
        return table;
    }

    private static void fact(PdfPTable table, String label, String value) {
        table.addCell(padded(text(label, Ink.BODY.coloured(Ink.GREY)), 1, 8, 3, 0));
        table.addCell(padded(text(value, Ink.BODY), 1, 0, 3, 0));
    }

    private static String from(Evidence.Grant grant) {
        LocalDate to = grant.to();
        return "From " + DAY.format(grant.from()) + (to == null ? " until revoked" : " to " + DAY.format(to));
    }

    private static String checked(Evidence.Grant grant) {
        Instant at = grant.checkedAt();
        return at == null ? "Not yet" : "By " + grant.checkedBy() + " on " + day(at) + ": " + grant.checkedHow();
    }

    private static String all(List<String> some, String otherwise) {
        return some.isEmpty() ? otherwise : String.join(", ", some);
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }
}
