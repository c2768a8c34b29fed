/** People and servers: who was met where, and who may see whose progress. */
@NullMarked
package dev.cairn.member;

import org.jspecify.annotations.NullMarked;
