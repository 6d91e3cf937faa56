package io.dropline.console.support.setup;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.support.macros.Macro;
import io.dropline.support.macros.Macros;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Macros: the list, and the form of one. */
@Controller
class MacroController {
    private static final String PATH = "/conversations/macros";
    private static final String FORM = "console/support/macro.jte";

    private final Macros macros;

    MacroController(Macros macros) {
        this.macros = macros;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(Desk desk) {
        return desk.show(Section.CONVERSATIONS, "console/support/macros.jte", macros.list(desk.merchant()));
    }

    @GetMapping(PATH + "/new")
    ResponseEntity<byte[]> add(Desk desk) {
        return desk.show(Section.CONVERSATIONS, FORM, new MacroPage(null, Form.empty()));
    }

    @PostMapping(PATH + "/new")
    ResponseEntity<byte[]> add(Desk desk, Form form) {
        return saved(desk, null, form, macros.add(desk.viewer().actor(), form.text("name"), form.text("body")));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id) {
        return macros.find(desk.merchant(), id)
                .map(macro -> desk.show(
                        Section.CONVERSATIONS,
                        FORM,
                        new MacroPage(
                                macro, Form.empty().with("name", macro.name()).with("body", macro.body()))))
                .orElseGet(() -> desk.missing(Section.CONVERSATIONS, "macro"));
    }

    @PostMapping(PATH + "/{id}")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id, Form form) {
        Optional<Saved<Macro>> changed = macros.change(desk.viewer().actor(), id, form.text("name"), form.text("body"));
        return changed.isEmpty()
                ? desk.missing(Section.CONVERSATIONS, "macro")
                : saved(desk, macros.find(desk.merchant(), id).orElse(null), form, changed.get());
    }

    @PostMapping(PATH + "/{id}/remove")
    ResponseEntity<byte[]> remove(Desk desk, @PathVariable UUID id) {
        return macros.remove(desk.viewer().actor(), id)
                ? desk.done("The macro is removed.", PATH)
                : desk.missing(Section.CONVERSATIONS, "macro");
    }

    private static ResponseEntity<byte[]> saved(Desk desk, @Nullable Macro before, Form form, Saved<Macro> saved) {
        return switch (saved) {
            case Saved.Done<Macro>(Macro macro) -> desk.done("The macro " + macro.name() + " is saved.", PATH);
            case Saved.Wrong<Macro>(List<FieldProblem> problems) ->
                desk.showAgain(Section.CONVERSATIONS, FORM, new MacroPage(before, form.wrong(problems)));
        };
    }
}
