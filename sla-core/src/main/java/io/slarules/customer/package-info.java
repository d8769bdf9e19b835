/** Customers (客户) with their tickets: whether promises break faster than they may, which are at risk, and whether a customer is neglected. */
@NullMarked
package io.slarules.customer;

import org.jspecify.annotations.NullMarked;
