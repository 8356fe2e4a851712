// The yardstick: an extension that does nothing.
