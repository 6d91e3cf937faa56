package io.dropline.console.policies;

import io.dropline.console.page.Form;
import io.dropline.platform.retention.DataClass;
import io.dropline.policies.PolicyDocument;
import io.dropline.policies.PolicyVersion;
import io.dropline.suppliers.Supplier;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the merchant decided, each kind as a form. */
public record PoliciesPage(
        Form holds,
        PolicyVersion<? extends PolicyDocument> holdsInForce,
        Form routing,
        PolicyVersion<? extends PolicyDocument> routingInForce,
        Form papers,
        PolicyVersion<? extends PolicyDocument> papersInForce,
        Form retention,
        PolicyVersion<? extends PolicyDocument> retentionInForce,
        List<Supplier> suppliers) {
    private static final Pattern DAYS = Pattern.compile("\\d{1,6}");

    /** How many kinds of data go after a time, and after how many days: "14 kinds, after 14 to 400 days". */
    public String times() {
        IntSummaryStatistics days = Stream.of(DataClass.values())
                .map(data -> retention.text(data.code()).strip())
                .filter(text -> DAYS.matcher(text).matches())
                .mapToInt(Integer::parseInt)
                .summaryStatistics();
        String kinds = DataClass.values().length + " kinds";
        return days.getCount() == 0 ? kinds : kinds + ", after " + days.getMin() + " to " + days.getMax() + " days";
    }

    /** Whether a time was entered that cannot be: its field has to be in sight. */
    public boolean timesWrong() {
        return Stream.of(DataClass.values())
                .anyMatch(data -> retention.problem(data.code()).isPresent());
    }
}
