"""The registry: people, what is known of them, and the data beside them."""
