package io.dropline.console.support;

import io.dropline.console.Desk;
import io.dropline.console.page.Form;
import io.dropline.support.Conversation;
import io.dropline.support.ConversationAction;
import io.dropline.support.Conversations;
import io.dropline.support.hours.AnswerTime;
import io.dropline.support.hours.AnswerTimes;
import io.dropline.support.macros.Macro;
import io.dropline.support.macros.MacroText;
import io.dropline.support.macros.Macros;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a conversation together. */
@Component
class ConversationPages {
    private static final int OTHERS = 6;

    private final Conversations conversations;
    private final ThreadStore threads;
    private final StoryStore stories;
    private final ConversationListStore lists;
    private final Macros macros;
    private final AnswerTimes times;
    private final List<ConversationAction> actions;
    private final Clock clock;

    ConversationPages(
            Conversations conversations,
            ThreadStore threads,
            StoryStore stories,
            ConversationListStore lists,
            Macros macros,
            AnswerTimes times,
            List<ConversationAction> actions,
            Clock clock) {
        this.conversations = conversations;
        this.threads = threads;
        this.stories = stories;
        this.lists = lists;
        this.macros = macros;
        this.times = times;
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(ConversationAction::place))
                .toList();
        this.clock = clock;
    }

    /** @param macro fills the answer in; null leaves it empty */
    Optional<ConversationPage> of(Desk desk, UUID id, @Nullable UUID macro) {
        return conversations.find(desk.merchant(), id).map(conversation -> {
            Optional<MacroText.Filled> filled = Optional.ofNullable(macro)
                    .flatMap(one -> macros.find(desk.merchant(), one))
                    .map(one -> filled(desk, one, conversation));
            Form form = filled.map(one -> Form.empty().with("text", one.text()).with("macro", macro))
                    .orElseGet(Form::empty);
            return page(
                    desk,
                    conversation,
                    form,
                    filled.map(MacroText.Filled::missing).orElse(List.of()));
        });
    }

    /** With what was typed before. */
    Optional<ConversationPage> again(Desk desk, UUID id, Form form) {
        return conversations
                .find(desk.merchant(), id)
                .map(conversation -> page(desk, conversation, form, MacroText.open(form.text("text"))));
    }

    /** The moment somebody chose: "hours-4", "tomorrow", "week", or the morning of a day. */
    Optional<Instant> until(Desk desk, String choice, @Nullable LocalDate day) {
        AnswerTime time = times.of(desk.merchant());
        Instant now = clock.instant();
        return switch (choice) {
            case "hours" -> Optional.of(now.plus(Duration.ofHours(4)));
            case "tomorrow" -> Optional.of(time.nextMorning(now));
            case "week" -> Optional.of(time.nextMorning(now.plus(Duration.ofDays(6))));
            default ->
                Optional.ofNullable(day)
                        .map(one -> one.atTime(time.opens()).atZone(time.zone()).toInstant());
        };
    }

    private MacroText.Filled filled(Desk desk, Macro macro, Conversation conversation) {
        return macros.fill(desk.merchant(), macro, conversation, desk.viewer().name());
    }

    private ConversationPage page(Desk desk, Conversation conversation, Form form, List<String> missing) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        UUID order = conversation.order();
        return new ConversationPage(
                conversation,
                threads.messages(desk.merchant(), conversation.id()),
                stories.order(desk.merchant(), order, today).orElse(null),
                stories.suggested(desk.merchant(), conversation.suggestedOrder())
                        .orElse(null),
                stories.others(desk.merchant(), conversation.email(), order),
                lists.ofPerson(desk.merchant(), conversation.email(), conversation.id(), now, OTHERS),
                order == null ? List.of() : actions(desk, order),
                conversations.people(desk.merchant()),
                macros.list(desk.merchant()),
                form,
                missing,
                times.of(desk.merchant()).nextMorning(now),
                now);
    }

    private List<ConversationPage.Action> actions(Desk desk, UUID order) {
        return actions.stream()
                .flatMap(action -> action
                        .link(desk.merchant(), order)
                        .map(link -> new ConversationPage.Action(action.label(), action.icon(), link))
                        .stream())
                .toList();
    }
}
