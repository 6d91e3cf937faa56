package io.dropline.access;

import io.dropline.platform.MerchantId;
import java.util.UUID;

/**
 * A person who may sign in.
 *
 * @param email stripped and in lower case
 * @param hasPassword false until the person has followed a sign-in link and chosen one
 */
public record User(
        MerchantId merchantId, UUID id, String email, String name, Role role, boolean hasPassword, boolean disabled) {}
