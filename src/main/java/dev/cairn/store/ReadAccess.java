package dev.cairn.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A database that can be asked. */
public interface ReadAccess {
    /** Runs a query on a connection that cannot write. */
    <T> T read(Function<Handle, T> work);
}
