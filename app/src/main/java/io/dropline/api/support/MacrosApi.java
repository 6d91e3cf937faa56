package io.dropline.api.support;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Done;
import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.support.Conversation;
import io.dropline.support.Conversations;
import io.dropline.support.macros.Macro;
import io.dropline.support.macros.MacroText;
import io.dropline.support.macros.Macros;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/macros")
class MacrosApi {
    public record MacroBody(
            @Required @Nullable String name,

            @Says("Places such as {customer.first_name} are filled in from the conversation's order.")
            @Required
            @Nullable
            String body) {}

    public record MacroView(UUID id, String name, String body, Instant changedAt, String changedBy) {
        static MacroView of(Macro macro) {
            return new MacroView(macro.id(), macro.name(), macro.body(), macro.changedAt(), macro.changedBy());
        }
    }

    public record FilledView(
            String text,

            @Says("Places that nothing is known for; a text that has any is not sent.")
            List<String> missing) {}

    private final Macros macros;
    private final Conversations conversations;

    MacrosApi(Macros macros, Conversations conversations) {
        this.macros = macros;
        this.conversations = conversations;
    }

    @GetMapping
    @Says("All macros, by name.")
    ApiPage<MacroView> list(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(
                macros.list(actor.merchantId()).stream().map(MacroView::of).toList());
    }

    @PostMapping
    @Says("Adds a macro.")
    MacroView add(@AuthenticationPrincipal Actor actor, @RequestBody MacroBody body) {
        return MacroView.of(ApiRefusal.unless(macros.add(actor, Given.text(body.name()), Given.text(body.body()))));
    }

    @PutMapping("/{id}")
    @Says("Changes a macro.")
    MacroView change(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody MacroBody body) {
        return MacroView.of(ApiRefusal.unless(ApiRefusal.unless(
                macros.change(actor, id, Given.text(body.name()), Given.text(body.body())), "macro")));
    }

    @DeleteMapping("/{id}")
    @Says("Removes a macro.")
    Done remove(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        if (!macros.remove(actor, id)) {
            throw ApiRefusal.missing("macro");
        }
        return new Done("The macro is removed.");
    }

    @GetMapping("/{id}/filled")
    @Says("The macro's text for a conversation, to be looked at before it is sent.")
    FilledView filled(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestParam UUID conversation) {
        Macro macro = ApiRefusal.unless(macros.find(actor.merchantId(), id), "macro");
        Conversation about = ApiRefusal.unless(conversations.find(actor.merchantId(), conversation), "conversation");
        MacroText.Filled filled = macros.fill(actor.merchantId(), macro, about, actor.label());
        return new FilledView(filled.text(), filled.missing());
    }
}
