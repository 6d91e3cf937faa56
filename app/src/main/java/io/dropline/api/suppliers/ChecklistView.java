package io.dropline.api.suppliers;

import io.dropline.api.Says;
import io.dropline.suppliers.vetting.Checklist;
import io.dropline.suppliers.vetting.Requirement;
import java.util.List;

/** What a supplier needs before it is relied on. */
public record ChecklistView(
        @Says("Whether everything is met.") boolean complete, List<Item> items) {

    /** One requirement. */
    public record Item(
            @Says("Such as return-policy.") String key,
            boolean met,
            String title,
            @Says("What is there, or what is missing.") String says) {
        static Item of(Requirement requirement) {
            return new Item(requirement.key(), requirement.met(), requirement.title(), requirement.says());
        }
    }

    static ChecklistView of(Checklist checklist) {
        return new ChecklistView(
                checklist.complete(),
                checklist.requirements().stream().map(Item::of).toList());
    }
}
