package vn.partyregistry.http;

import java.util.List;

/** One page of a list and how to get the next. */
public record Page<T>(List<T> items, Long total, String next) {}
