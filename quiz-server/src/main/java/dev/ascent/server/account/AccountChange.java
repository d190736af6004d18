package dev.ascent.server.account;

/** What came of changing somebody's account. */
public sealed interface AccountChange {

    /** It is as wanted now. */
    record Done(Account account) implements AccountChange {}

    /** Somebody changed it meanwhile; nothing was changed. */
    record Stale(Account now) implements AccountChange {}

    /** Nobody would be left who keeps the accounts; nothing was changed. */
    record LastAdministrator() implements AccountChange {}

    /** There is no such account. */
    record NotFound() implements AccountChange {}
}
