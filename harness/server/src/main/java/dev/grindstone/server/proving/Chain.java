package dev.grindstone.server.proving;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** One iterator after the other, each asked for when those before are done. */
final class Chain<T> implements Iterator<T> {

    private final Iterator<Iterator<T>> all;
    private Iterator<T> current = Collections.emptyIterator();

    Chain(Iterator<Iterator<T>> all) {
        this.all = all;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && all.hasNext()) {
            current = all.next();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more: ask hasNext first");
        }
        return current.next();
    }
}
