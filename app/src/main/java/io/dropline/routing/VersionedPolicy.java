package io.dropline.routing;

/**
 * A policy and the version that a decision under it names.
 *
 * @param version 0: the default, which nobody decided
 */
public record VersionedPolicy(int version, RoutingPolicy policy) {}
