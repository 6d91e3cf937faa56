package io.dropline.mailroom;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the mailroom works.
 *
 * @param lease how long a claimed document belongs to its node before others assume that the node died; longer than any attempt may take
 * @param work whether this node's workers run by themselves; tests drive them by hand
 * @param recordAgain how long to wait before an outcome that could not be written down is written again
 */
@ConfigurationProperties("dropline.mailroom")
record MailroomSettings(
        @DefaultValue("2m") Duration lease,
        @DefaultValue("true") boolean work,
        @DefaultValue("2s") Duration recordAgain) {}
